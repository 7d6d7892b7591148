import { readFileSync } from 'node:fs'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { type LanguageKey, languageOf, localizePath } from '@justicia/shared-content/languages'
import type {
  DatasetBody,
  NoteBody,
  OpenDataBody,
  PageModel,
  PublicationBody,
  PublicationFilter,
  PublicationLink,
} from '@justicia/shared-content/pages/model'
import type { ResearchTable } from '@justicia/shared-content/vocabulary/research'
import { exampleChart, exampleCharts } from './chartExamples.ts'
import { examplePage } from './examplePage.ts'
import { jalisco, nacional } from './exampleSites.ts'

const site = { ...nacional, hasResearch: true } as const
/** Two states of which something may be told. The numbers are invented. */
const exampleFigures: NonNullable<OpenDataBody['figures']> = {
  from: 'octubre de 2026',
  until: 'noviembre de 2026',
  rows: '1,234',
  charts: [exampleChart('consultas', 'tiles')],
  csvHref: '/datos/cifras.csv',
  descriptionHref: '/datos/datapackage.json',
}
const longTitle =
  'Institutionalized Police Brutality: Torture, the Militarization of Security and the Reform of Inquisitorial Criminal Justice in Mexico'

/** The library, a list of it, a work and a table, in a language. */
export function researchExamples(language: LanguageKey): PageModel[] {
  const { nav, openData, research, stateFigures } = interfaceText(language)
  const home: [string, string] = [nav.home, '/']
  const library: [string, string] = [research.title, '/investigacion/']
  const english = language === 'en' ? {} : { lang: languageOf('en').tag }
  const filters: PublicationFilter[] = [
    {
      by: 'series',
      values: [
        { label: research.series.report, href: localizePath('/investigacion/', language), count: 2, current: true },
        { label: research.series.book, href: localizePath('/investigacion/', language), count: 1, current: false },
      ],
    },
    { by: 'year', values: [{ label: '2020', href: localizePath('/investigacion/', language), count: 1, current: false }] },
  ]
  const publications: PublicationLink[] = [
    {
      href: '#',
      title: longTitle,
      ...english,
      authors: 'Magaloni, Beatriz; Rodriguez, Luis',
      year: '2020',
      series: 'working_paper',
    },
    { href: '#', title: 'A work of which little was printed', ...english, series: 'report' },
  ]
  return [
    examplePage({
      template: 'research',
      site,
      language,
      path: '/investigacion/',
      title: research.title,
      description: research.description,
      above: [home],
      body: {
        notes: [{ href: '#', title: 'Una nota de datos', description: 'Lo que dicen las tablas.', published: '2026-12-02' }],
        datasets: [
          {
            href: '#',
            name: { text: 'Denuncia y cifra negra por estado' },
            description: { text: 'Delitos estimados y cuántos se denuncian.' },
            from: '2011',
            until: '2024',
            rows: '4,649',
          },
        ],
        newest: publications,
        publications: { href: localizePath('/investigacion/publicaciones/', language), count: 59 },
        filters,
        guides: localizePath('/guias/', language),
        feed: { href: localizePath('/investigacion/novedades.atom', language), entries: [] },
        catalogue: { href: '/investigacion/catalogo.jsonld' },
      },
    }),
    examplePage({
      template: 'publications',
      site,
      language,
      path: '/investigacion/tipo/informes-especiales/',
      title: research.filtered({ filter: research.by.series, value: research.series.report }),
      description: research.filteredDescription({ filter: research.by.series, value: research.series.report }),
      above: [home, library],
      body: {
        publications,
        filters,
        filter: { by: 'series', value: research.series.report, all: localizePath('/investigacion/publicaciones/', language) },
      },
    }),
    examplePage({
      template: 'publication',
      site,
      language,
      path: '/investigacion/publicaciones/una-obra/',
      title: longTitle,
      description: research.publicationDescription({ title: longTitle, authors: 'Beatriz Magaloni' }),
      above: [home, library],
      body: publication(language),
    }),
    examplePage({
      template: 'dataset',
      site,
      language,
      path: '/investigacion/datos/una-tabla/',
      title: 'Denuncia y cifra negra por estado',
      description: 'Delitos estimados y cuántos se denuncian.',
      above: [home, library],
      body: dataset,
    }),
    examplePage({
      template: 'note',
      site,
      language,
      path: '/investigacion/notas/homicidio-por-estado/',
      title: 'Homicidio doloso por estado',
      description: 'Cuántas personas fueron víctimas en cada estado.',
      above: [home, library],
      body: note(language),
    }),
    ...[undefined, exampleFigures].map((figures, index) =>
      examplePage({
        template: 'open-data',
        site,
        language,
        // The second as it will be.
        path: index === 0 ? '/datos/' : '/datos/ejemplo/',
        title: openData.title,
        description: openData.description,
        above: [home],
        body: { figures, guides: localizePath('/guias/', language) },
      }),
    ),
    examplePage({
      template: 'state-figures',
      site: { ...jalisco, hasFigures: true },
      language,
      path: '/cifras/',
      title: stateFigures.title({ place: 'Jalisco' }),
      description: stateFigures.description({ place: 'Jalisco' }),
      above: [home],
      body: {
        reported: {
          text: stateFigures.reportedText({ year: '2024', reported: '9.7', files: '68.2', country: '9.6' }),
          isWeak: true,
          chart: exampleChart('denuncia', 'lines'),
        },
        share: stateFigures.shareText({
          year: '2024',
          share: '92',
          country: '93',
          from: '2011',
          lowest: '89.4',
          highest: '94.9',
        }),
        homicide: {
          text: stateFigures.homicideText({ place: 'Jalisco', year: '2024', victims: '1,777', rate: '20.4', country: '22.7' }),
          chart: exampleChart('homicidio', 'lines'),
        },
        library: 'https://justiciaparati.example/investigacion/',
        report: localizePath('/guias/como-presentar-una-denuncia/', language),
        guides: localizePath('/guias/', language),
      },
    }),
  ]
}

function publication(language: LanguageKey): PublicationBody {
  const { research } = interfaceText(language)
  return {
    title: longTitle,
    series: 'article',
    edited: false,
    own_programme: true,
    ...(language === 'en' ? {} : { titleLang: languageOf('en').tag }),
    authors: ['Beatriz Magaloni', 'Luis Rodriguez'],
    date: '2020',
    institution: 'Stanford University',
    journal: 'A journal',
    volume: '27',
    issue: '53',
    pages: '1403-1432',
    doi: '10.18504/pl2753-006-2019',
    url: 'https://www.inegi.org.mx/',
    note: { text: 'Una nota.' },
    languages: [{ label: research.languages.en, href: '#' }],
    topics: [{ label: research.topics.police, href: '#' }],
    seriesHref: '#',
    csl: {
      id: 'una-obra',
      type: 'article-journal',
      title: longTitle,
      author: [
        { family: 'Magaloni', given: 'Beatriz' },
        { family: 'Rodriguez', given: 'Luis' },
      ],
      issued: { 'date-parts': [[2020, 6]] },
      'container-title': 'A journal',
      volume: '27',
      issue: '53',
      page: '1403-1432',
      DOI: '10.18504/pl2753-006-2019',
      language: 'en',
    },
    files: [
      { format: 'bib', href: '/investigacion/publicaciones/una-obra/una-obra.bib' },
      { format: 'ris', href: '/investigacion/publicaciones/una-obra/una-obra.ris' },
      { format: 'csl', href: '/investigacion/publicaciones/una-obra/una-obra.csl.json' },
    ],
  }
}

/** A note with something in the place of each number that its text asks for. */
function note(language: LanguageKey): NoteBody {
  const slug = 'homicidio-por-estado'
  const text = readFileSync(new URL(`../notes/es/${slug}.mdx`, import.meta.url), 'utf8')
  const table = (name: ResearchTable) => ({
    table: name,
    href: '#',
    name: { text: 'Una tabla' },
    description: { text: 'Lo que dice.' },
    from: '2015',
    until: '2024',
    rows: '3,630',
  })
  return {
    slug,
    description: 'Cuántas personas fueron víctimas en cada estado.',
    figures: Object.fromEntries([...text.matchAll(/<Figure of="(\w+)"/g)].map(([, name = '']) => [name, '12.3'])),
    charts: exampleCharts(localizePath(`/investigacion/notas/${slug}/`, language)),
    tables: [table('victimas-del-fuero-comun'), table('homicidios-inegi-nacional-1990-2020')],
    published: '2 de diciembre de 2026',
    citation:
      'Justicia para Ti, «Homicidio doloso por estado», https://justiciaparati.example/investigacion/notas/homicidio-por-estado/',
  }
}

const dataset: DatasetBody = {
  description: { text: 'Delitos estimados y cuántos se denuncian.' },
  method: { text: 'Cada porcentaje se recalculó de sus absolutos.' },
  caveats: [{ text: 'Son estimaciones de una encuesta, no un conteo.' }, { text: 'El año es el del delito.' }],
  institution: 'Instituto Nacional de Estadística y Geografía (INEGI)',
  source: 'ENVIPE 2012 a 2025',
  read_in: 'github.com/un-nombre-largo/que-no-se-puede-partir, carpeta/archivo_con_un_nombre_muy_largo.csv.bz2',
  places: 'states',
  absent: ['TAM'],
  licence: 'to_confirm',
  key: ['state', 'year', 'indicator'],
  from: '2011',
  until: '2024',
  columns: [
    { name: 'state', type: 'string', description: { text: 'Clave del estado' } },
    { name: 'year', type: 'year', description: { text: 'Año' } },
    { name: 'indicator', type: 'string', description: { text: 'Qué se mide' } },
    { name: 'value', type: 'number', description: { text: 'Porcentaje' } },
  ],
  head: [
    ['MX', '2011', 'no_denuncia_por_causa_autoridad_pct', '65.51'],
    ['AGU', '2011', 'no_denuncia_por_causa_autoridad_pct', '61.02'],
  ],
  table: 'denuncia-y-cifra-negra',
  csv: { href: '/investigacion/datos/una-tabla/denuncia-y-cifra-negra.csv', size: '284 KB' },
  packageHref: '/investigacion/datos/una-tabla/datapackage.json',
  releases: [{ number: '1.0.0', date: '2 de diciembre de 2026', rows: '4,649', description: { text: 'Primera versión.' } }],
  package: {},
}
