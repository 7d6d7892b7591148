import type { BrowserFigures, BuildPhase, PlannedChange, RebuildChange } from './BenchReport.ts'

/** Everything that the tables say, in one language. */
export interface BenchWords {
  locale: string
  seconds: string
  cpu: string
  memory: string
  pages: string
  pagesPerSecond: string
  full: {
    title(sites: number): string
    what: string
    ours: string
    bundle: string
    large: string
    pagesTime: string
    searchTime: string
    ratios: string[]
    note: string
    sampled(title: string, sites: number, of: number): string
  }
  phases: {
    title: string
    phase: string
    names: Record<BuildPhase, string>
    plan: string
    render: string
    index: string
    total: string
    perThousand: string
    note: string
  }
  planning: {
    title(pages: number): string
    change: string
    changes: Record<PlannedChange, string>
    stale: string
    known: string
    planned: string
    note(seconds: string): string
  }
  publishing: { title: string; sites: string; slowest: string; note: string }
  rebuilds: {
    title: string
    change: string
    changes: Record<RebuildChange, string>
    start: { cold: string; warm: string }
    sites: string
    drawn: string
    indexed: string
    note: string
  }
  cms: {
    title: string
    what: string
    seed(documents: number): string
    snapshot: string
    inside: string
    whole: string
    rate: string
  }
  weights: {
    title(sites: number): string
    template: string
    bytes: string
    min: string
    median: string
    max: string
    scripts(files: number): string
    note: string
  }
  browser: {
    title(line: Line): string
    template: string
    firstPaint: string
    firstContent: string
    largest: string
    loaded: string
    shift: string
    bytes: string
    requests: string
    note(line: Line): string
  }
}
type Line = Pick<BrowserFigures, 'loads' | 'latency' | 'kilobits' | 'processor'>

const es: BenchWords = {
  locale: 'es-MX',
  seconds: 's',
  cpu: 's de CPU',
  memory: 'MB máx.',
  pages: 'páginas',
  pagesPerSecond: 'páginas/s',
  full: {
    title: (sites) => `Construcción completa con buscador, ${sites} sitios`,
    what: 'qué',
    ours: 'nuestra',
    bundle: 'nuestra, con el paquete de Astro hecho de nuevo',
    large: 'nuestra, contenido ×4',
    pagesTime: 's páginas',
    searchTime: 's buscador',
    ratios: ['× s', '× CPU', '× MB'],
    note: 'Las veces (×) son respecto de «nuestra». La memoria es la de todos los procesos juntos.',
    sampled: (title, sites, of) => `${title}: se midieron ${sites} sitios; el tiempo es el que resulta para ${of}.`,
  },
  phases: {
    title: 'Construcción completa por fases (s)',
    phase: 'fase',
    names: { content: 'contenido', media: 'imágenes', bundle: 'paquete (ya hecho)', sites: 'sitios', switch: 'cambio' },
    plan: '· planear (suma)',
    render: '· dibujar (suma)',
    index: '· buscador (suma)',
    total: 'proceso entero',
    perThousand: 's por mil páginas',
    note: 'Las sumas son de sitios que se hacen a la vez.',
  },
  planning: {
    title: (pages) => `De un cambio a sus páginas (proceso que sigue, ${pages} páginas)`,
    change: 'cambio',
    changes: {
      'guide-text': 'el texto de una guía',
      'guide-title': 'el título de una guía',
      organization: 'una institución de un estado',
    },
    stale: 'páginas',
    known: 'ms en saberlas',
    planned: 'ms en planearlas',
    note: (seconds) => `Planear todas por primera vez: ${seconds} s.`,
  },
  publishing: {
    title: 'De un cambio a sus páginas en vivo (proceso que sigue)',
    sites: 'sitios',
    slowest: 'la vuelta más lenta',
    note: 'Con las reglas de todo el contenido, las revisiones de las páginas y el disco; sin leer del CMS. La búsqueda sale después.',
  },
  rebuilds: {
    title: 'Un cambio',
    change: 'cambio',
    changes: {
      'page-alone': 'una variante, solo su sitio',
      page: 'una variante, todos los sitios',
      guide: 'una guía nacional, todos los sitios',
    },
    start: { cold: 'proceso nuevo', warm: 'proceso que sigue' },
    sites: 's sitios',
    drawn: 'páginas dibujadas',
    indexed: 'buscadores hechos',
    note: '«s sitios» no cuenta leer y revisar el contenido.',
  },
  cms: {
    title: 'CMS (SQLite)',
    what: 'qué',
    seed: (documents) => `sembrar ${documents} documentos`,
    snapshot: 'copia de lo publicado',
    inside: 's sin el arranque',
    whole: 's proceso entero',
    rate: 'documentos/s',
  },
  weights: {
    title: (sites) => `Peso de las páginas (${sites} sitios), bytes`,
    template: 'plantilla',
    bytes: 'bytes',
    min: 'Brotli mín.',
    median: 'mediana',
    max: 'máx.',
    scripts: (files) => `código (${files} archivos)`,
    note: 'HTML con su CSS dentro; Brotli de calidad 11.',
  },
  browser: {
    title: ({ latency, kilobits, processor }) =>
      `Primera visita en el navegador: ${kilobits} kbit/s, ${latency} ms de ida y vuelta, procesador ${processor} veces más lento`,
    template: 'plantilla',
    firstPaint: 'ms primera pintura',
    firstContent: 'ms con contenido',
    largest: 'ms lo mayor',
    loaded: 'ms cargada',
    shift: 'saltos',
    bytes: 'bytes',
    requests: 'peticiones',
    note: ({ loads, latency }) =>
      `Mediana de ${loads} cargas de la página más pesada de cada plantilla, sin nada guardado. No cuenta abrir la conexión: una nueva (DNS, TCP, TLS 1.3) son otros ${3 * latency} ms.`,
  },
}

const en: BenchWords = {
  locale: 'en-US',
  seconds: 's',
  cpu: 'CPU s',
  memory: 'peak MB',
  pages: 'pages',
  pagesPerSecond: 'pages/s',
  full: {
    title: (sites) => `Full build with search, ${sites} sites`,
    what: 'what',
    ours: 'ours',
    bundle: 'ours, with the Astro bundle built anew',
    large: 'ours, content ×4',
    pagesTime: 's pages',
    searchTime: 's search',
    ratios: ['× s', '× CPU', '× MB'],
    note: 'Ratios are to “ours”. Memory is that of all processes together.',
    sampled: (title, sites, of) => `${title}: ${sites} sites were measured; the times are those multiplied to ${of}.`,
  },
  phases: {
    title: 'Full build by phase (s)',
    phase: 'phase',
    names: { content: 'content', media: 'images', bundle: 'bundle (already built)', sites: 'sites', switch: 'switch' },
    plan: '· plan (sum)',
    render: '· render (sum)',
    index: '· index (sum)',
    total: 'whole process',
    perThousand: 's per 1,000 pages',
    note: 'Sums are over sites that are made side by side.',
  },
  planning: {
    title: (pages) => `From a change to its pages (kept process, ${pages} pages)`,
    change: 'change',
    changes: {
      'guide-text': 'the text of a guide',
      'guide-title': 'the title of a guide',
      organization: 'an institution of one state',
    },
    stale: 'pages',
    known: 'ms to know them',
    planned: 'ms to plan them',
    note: (seconds) => `Planning all for the first time: ${seconds} s.`,
  },
  publishing: {
    title: 'From a change to its pages live (kept process)',
    sites: 'sites',
    slowest: 'slowest round',
    note: 'With the rules of the whole content, the checks of the pages and the disk; without reading from the CMS. Search follows.',
  },
  rebuilds: {
    title: 'One change',
    change: 'change',
    changes: { 'page-alone': 'a variant, its site only', page: 'a variant, all sites', guide: 'a national guide, all sites' },
    start: { cold: 'new process', warm: 'kept process' },
    sites: 's sites',
    drawn: 'pages drawn',
    indexed: 'indexes made',
    note: '“s sites” leaves out reading and checking the content.',
  },
  cms: {
    title: 'CMS (SQLite)',
    what: 'what',
    seed: (documents) => `seed ${documents} documents`,
    snapshot: 'snapshot',
    inside: 's over process start',
    whole: 's whole process',
    rate: 'documents/s',
  },
  weights: {
    title: (sites) => `Page weights (${sites} sites), bytes`,
    template: 'template',
    bytes: 'bytes',
    min: 'Brotli min',
    median: 'median',
    max: 'max',
    scripts: (files) => `scripts (${files} files)`,
    note: 'HTML with its CSS inside; Brotli quality 11.',
  },
  browser: {
    title: ({ latency, kilobits, processor }) =>
      `First visit in the browser: ${kilobits} kbit/s, ${latency} ms a round trip, processor ${processor} times slower`,
    template: 'template',
    firstPaint: 'ms first paint',
    firstContent: 'ms first content',
    largest: 'ms largest',
    loaded: 'ms loaded',
    shift: 'layout shift',
    bytes: 'bytes',
    requests: 'requests',
    note: ({ loads, latency }) =>
      `Median of ${loads} loads of each template’s heaviest page, with an empty cache, from \`npm run serve\` (Brotli on the fly). The line is WebPageTest’s “3G Slow”, set through the browser’s debugging protocol, which leaves out opening a connection: a new one (DNS, TCP, TLS 1.3) takes another ${3 * latency} ms.`,
  },
}

/** By language: the terminal speaks Spanish, the repository's documents English. */
export const benchWords = { es, en }
