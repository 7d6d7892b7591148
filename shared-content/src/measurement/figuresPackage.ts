import { createHash } from 'node:crypto'
import { type OpenFigure, openMeasures, togetherMark } from './openFigures.ts'
import { leastShown } from './suppressSmall.ts'

/** Names of the two files of the open figures. */
export const figuresCsv = 'cifras.csv'
export const figuresDescription = 'datapackage.json'

const head = 'mes,entidad,medida,valor,lengua,veces'
const line = /^(\d{4}-(?:0[1-9]|1[0-2])),(MX(?:-[A-Z]{3})?),([a-z-]+),([^,"\n]+),([A-Za-z-]*),(\d+)$/

/** The open figures as a table. No value of theirs has a comma or a quotation mark. */
export function figuresToCsv(rows: readonly OpenFigure[]): string {
  const lines = rows.map(({ count, language, measure, month, place, value }) =>
    [month, place, measure, value, language, count].join(','),
  )
  return `${[head, ...lines].join('\n')}\n`
}

/**
 * Reads the table again.
 * @throws {Error} with the line of the first fault: what is published must be what `npm run figures` has written.
 */
export function parseFiguresCsv(text: string): OpenFigure[] {
  const [first, ...lines] = text.replace(/\n$/, '').split('\n')
  const fault = (at: number, what: string) =>
    new Error(`${figuresCsv}:${at}: ${what}. Escríbela de nuevo con «npm run figures» y no la cambies a mano.`)
  if (first !== head) throw fault(1, `la primera línea debe ser «${head}»`)
  return lines.map((each, index) => {
    const [, month = '', place = '', name, value = '', language = '', count] = line.exec(each) ?? []
    const measure = openMeasures.find((known) => known === name)
    if (measure === undefined) throw fault(index + 2, 'no es un renglón de las cifras')
    if (Number(count) < leastShown) throw fault(index + 2, `dice menos de ${leastShown}, que no se publica`)
    return { month, place, measure, value, language, count: Number(count) }
  })
}

/** The table as Data Package 2.0. @param address of the page that it stands beside; absent where it is no page yet. */
export function figuresPackage({ csv, address }: { csv: string; address?: string }): object {
  const bytes = Buffer.from(csv)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'cifras',
    ...(address === undefined ? {} : { id: address, homepage: address }),
    title: 'Qué se pregunta y qué sirve en Justicia para Ti, por mes y entidad',
    description: [
      'Consultas por teléfono y chat, respuestas a «¿Te sirvió esta guía?», resultados de las preguntas que orientan, búsquedas sin resultado y páginas abiertas.',
      'Se cuenta sin cookies, sin direcciones IP y sin identificar a nadie: son consultas, respuestas y páginas, no personas. De quien pide que no lo sigan (Do Not Track, Global Privacy Control) no se cuenta nada.',
      `Ojo: lo que pasó menos de ${leastShown} veces en un mes y una entidad se dice junto, como «${togetherMark}»; donde ni junto llega, no se dice. Las sumas de varias entidades salen por eso menores de lo que fueron.`,
      'Ojo: más consultas puede ser más difusión, y no más delito. Cualquiera puede mandar respuestas falsas; hay un tope por minuto.',
    ].join('\n\n'),
    resources: [
      {
        name: 'cifras',
        type: 'table',
        path: figuresCsv,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        dialect: { header: true, delimiter: ',', lineTerminator: '\n' },
        schema: {
          fields: [
            { name: 'mes', type: 'yearmonth', description: 'Mes, ya terminado.', constraints: { required: true } },
            {
              name: 'entidad',
              type: 'string',
              description: 'Entidad, ISO 3166-2; «MX» es el portal nacional.',
              constraints: { required: true, pattern: 'MX(-[A-Z]{3})?' },
            },
            {
              name: 'medida',
              type: 'string',
              description: 'Qué se cuenta. Cada medida reparte todo lo de un mes y una entidad; no se suman unas con otras.',
              constraints: { required: true, enum: openMeasures },
            },
            {
              name: 'valor',
              type: 'string',
              description: `Tema, papel, canal o lengua de consultas; página, y antes «sí» o «no» de guías; o «${togetherMark}».`,
              constraints: { required: true },
            },
            {
              name: 'lengua',
              type: 'string',
              description: 'Lengua de la página (BCP 47); vacía en consultas y en lo que se dice junto.',
            },
            {
              name: 'veces',
              type: 'integer',
              description: 'Cuántas veces.',
              constraints: { required: true, minimum: leastShown },
            },
          ],
          primaryKey: ['mes', 'entidad', 'medida', 'valor', 'lengua'],
        },
      },
    ],
  }
}
