import { sha256 } from '@justicia/shared-content/digests'
import { languageOf } from '@justicia/shared-content/languages'
import type { VisitCount } from '@justicia/shared-content/measurement/countVisits'
import { leastShown, suppressSmall } from '@justicia/shared-content/measurement/suppressSmall'

/** What stands for the pages of a site whose visits are told together. */
const others = '(otras)'

/** The two files of the open figures of visits: a table, and what it is (Data Package 2.0). */
export interface VisitPackage {
  csv: string
  about: object
  /** Site and month of which nothing may be told. */
  untold: string[]
}

/**
 * Visits by month, site, language and page, as they may be published: small counts of a site and month are told together.
 * @param input.codes ISO 3166-2 by slug of a site; the portal has the country's.
 */
export function visitPackage(input: { counts: readonly VisitCount[]; codes: ReadonlyMap<string, string> }): VisitPackage {
  const groups = Map.groupBy(input.counts, ({ month, site }) => `${month},${input.codes.get(site)}`)
  const untold: string[] = []
  const rows = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, counts]) => {
      const { shown, rest } = suppressSmall(counts.map((of) => ({ of, count: of.visits })))
      if (shown.length === 0 && rest === 0) untold.push(group)
      const told = shown.map(({ of, count }) => `${group},${languageOf(of.language).tag},${of.page},${count}`)
      return [...told.toSorted(), ...(rest === 0 ? [] : [`${group},,${others},${rest}`])]
    })
  const csv = `mes,entidad,lengua,pagina,visitas\n${rows.map((row) => `${row}\n`).join('')}`
  return { csv, about: aboutOf(csv), untold }
}

function aboutOf(csv: string): object {
  const bytes = Buffer.from(csv)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'visitas',
    title: 'Visitas por mes, entidad, lengua y página',
    description: [
      'Cuántas veces se mostró cada página de los sitios de Justicia para Ti.',
      'Se cuenta en el servidor, sin cookies, sin direcciones IP y sin identificar a nadie: son páginas que se abrieron, no personas.',
      'No se cuenta a quien pide que no lo sigan (Do Not Track, Global Privacy Control), lo que se guarda para leer sin conexión ni lo que piden programas que dicen que lo son.',
      `Ojo: lo que tuvo menos de ${leastShown} visitas en un mes y una entidad se dice junto, como «${others}»; donde ni junto llega, no se dice. Las sumas de varias entidades salen por eso menores de lo que fueron.`,
    ].join('\n\n'),
    resources: [
      {
        name: 'visitas',
        type: 'table',
        path: 'visitas.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
        dialect: { header: true, delimiter: ',', lineTerminator: '\n' },
        schema: {
          fields: [
            { name: 'mes', type: 'yearmonth', description: 'Mes, ya terminado.', constraints: { required: true } },
            {
              name: 'entidad',
              type: 'string',
              description: 'Entidad del sitio, ISO 3166-2; «MX» es el portal nacional.',
              constraints: { required: true, pattern: 'MX(-[A-Z]{3})?' },
            },
            { name: 'lengua', type: 'string', description: 'Lengua de la página (BCP 47); vacía en «(otras)».' },
            {
              name: 'pagina',
              type: 'string',
              description: `Dirección sin el prefijo de la lengua, o «${others}».`,
              constraints: { required: true },
            },
            {
              name: 'visitas',
              type: 'integer',
              description: 'Veces que se mostró.',
              constraints: { required: true, minimum: leastShown },
            },
          ],
          primaryKey: ['mes', 'entidad', 'lengua', 'pagina'],
        },
      },
    ],
  }
}
