import type { Table } from '../report/Table.ts'
import type { EngineName } from './engineFiles.ts'
import type { FirstSearchFigures, IndexFigures, QualityFigures } from './measureSearch.ts'

const names: Readonly<Record<EngineName, string>> = { ours: 'propio', minisearch: 'MiniSearch', pagefind: 'Pagefind solo' }
const setNames = { tuned: 'de ajuste', measured: 'de medida' } as const

const format = (digits: number) => (value: number) =>
  new Intl.NumberFormat('es-MX', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
const [whole, thousandths] = [format(0), format(3)]

/** The figures of the search as tables for a terminal. */
export function searchTables(figures: {
  quality: readonly QualityFigures[]
  first: readonly FirstSearchFigures[]
  index: IndexFigures
  buildSeconds?: number | undefined
}): Table[] {
  const { quality, first, index, buildSeconds } = figures
  return [
    {
      title: 'Respuestas a las búsquedas etiquetadas',
      head: ['motor', 'sitio', 'idioma', 'búsquedas', 'cuántas', 'R@1', 'R@3', 'MRR', 'nada'],
      rows: quality.map(({ engine, site, language, set, totals }) => [
        names[engine],
        site,
        language,
        setNames[set],
        whole(totals.queries),
        ...[totals.first, totals.firstThree, totals.meanPlace, totals.nothing].map(thousandths),
      ]),
      notes: ['R@1 y R@3: una respuesta correcta es la primera, o está entre las tres primeras.'],
    },
    {
      title: 'Una primera búsqueda, con la página ya abierta',
      head: ['motor', 'idioma', 'bytes con la página', 'bytes', 'peticiones', 'ms en 3G lento', 'ms con procesador ÷ 4'],
      rows: first.map(({ engine, language, ...cost }) => [
        names[engine],
        language,
        ...[cost.withPage, cost.bytes, cost.requests, cost.slowLine, cost.slowProcessor].map(whole),
      ]),
      notes: [
        'Bytes comprimidos, sin cabeceras; antes vienen, con la página, el script y, del propio, lo que pide una tarjeta de peligro. Pagefind trabaja en otro hilo, que el navegador no frena.',
      ],
    },
    {
      title: 'Hacer el índice de respuestas',
      head: ['sitios', 's de procesador', 'ms tras cambiar una guía', 'parte de una construcción'],
      rows: [
        [
          whole(index.sites),
          format(2)(index.seconds),
          whole(index.oneGuideMilliseconds),
          buildSeconds === undefined ? '—' : `${format(1)((index.seconds / buildSeconds) * 100)} %`,
        ],
      ],
      notes: [],
    },
  ]
}
