import type { Usage } from '../measure/Usage.ts'
import { type BenchReport, type BuildFigures, buildPhases } from './BenchReport.ts'
import type { Table } from './Table.ts'
import { words } from './words.ts'

/** The figures of a run as tables; what was not measured has none. */
export function benchTables(report: BenchReport): Table[] {
  return [
    fullTable(report),
    phaseTable(report),
    ...(report.planning === undefined ? [] : [planTable(report.planning)]),
    ...(report.publishing === undefined ? [] : [publishTable(report.publishing)]),
    ...(report.memory === undefined ? [] : [memoryTable(report.memory)]),
    ...(report.rebuilds === undefined ? [] : [rebuildTable(report.rebuilds)]),
    ...(report.cms === undefined ? [] : [cmsTable(report.cms)]),
    ...(report.weights === undefined ? [] : [weightTable(report.weights)]),
    ...(report.browser === undefined ? [] : [browserTable(report.browser)]),
  ]
}

const none = '—'

const format = (digits: number) => {
  const number = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return (value: number | undefined) => (value === undefined ? none : number.format(value))
}
const [whole, tenths, hundredths] = [format(0), format(1), format(2)]
const show = {
  whole,
  hundredths,
  megabytes: (bytes: number | undefined) => whole(bytes === undefined ? undefined : bytes / 1e6),
  seconds: (value: number | undefined) => (value !== undefined && value < 10 ? hundredths(value) : tenths(value)),
}

function usageCells({ wallSeconds, cpuSeconds, peakMemoryBytes }: Usage): string[] {
  return [show.seconds(wallSeconds), show.seconds(cpuSeconds), show.megabytes(peakMemoryBytes)]
}

function fullTable(report: BenchReport): Table {
  const { full } = words
  const { build, bundle, large, peers = [] } = report
  const row = (name: string, usage: Usage, pages: number, parts: [number | undefined, number | undefined]) => [
    name,
    ...usageCells(usage),
    ...parts.map(show.seconds),
    show.whole(pages),
    show.whole(pages / usage.wallSeconds),
    ...ratios(usage, build.usage).map(show.hundredths),
  ]
  const unsplit: [undefined, undefined] = [undefined, undefined]
  return {
    title: full.title(report.sites),
    head: [
      full.what,
      words.seconds,
      words.cpu,
      words.memory,
      full.pagesTime,
      full.searchTime,
      words.pages,
      words.pagesPerSecond,
      ...full.ratios,
    ],
    rows: [
      row(full.ours, build.usage, build.pages, unsplit),
      row(full.bundle, withBundle(build.usage, bundle), build.pages, unsplit),
      ...peers.map((peer) => row(`${peer.title} + Pagefind`, peer.usage, peer.pages, [peer.pagesSeconds, peer.searchSeconds])),
      ...(large === undefined ? [] : [row(full.large, large.usage, large.pages, unsplit)]),
    ],
    notes: [
      full.note,
      ...peers
        .filter(({ measuredSites }) => measuredSites < report.sites)
        .map(({ title, measuredSites }) => full.sampled(title, measuredSites, report.sites)),
      ...report.skipped,
    ],
  }
}

function withBundle(build: Usage, bundle: Usage): Usage {
  const { cpuSeconds: a, peakMemoryBytes: m } = build
  const { cpuSeconds: b, peakMemoryBytes: n } = bundle
  return {
    wallSeconds: build.wallSeconds + bundle.wallSeconds,
    ...(a === undefined || b === undefined ? {} : { cpuSeconds: a + b }),
    ...(m === undefined || n === undefined ? {} : { peakMemoryBytes: Math.max(m, n) }),
  }
}

function ratios(usage: Usage, ours: Usage): (number | undefined)[] {
  const ratio = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a / b)
  return [
    usage.wallSeconds / ours.wallSeconds,
    ratio(usage.cpuSeconds, ours.cpuSeconds),
    ratio(usage.peakMemoryBytes, ours.peakMemoryBytes),
  ]
}

function phaseTable({ build, large }: BenchReport): Table {
  const { phases } = words
  const columns = [build, ...(large === undefined ? [] : [large])]
  const row = (name: string, take: (figures: BuildFigures) => string) => [name, ...columns.map(take)]
  return {
    title: phases.title,
    head: [phases.phase, ...columns.map((_, index) => (index === 0 ? '1×' : '4×'))],
    rows: [
      ...buildPhases.map((phase) => row(phases.names[phase], (figures) => show.seconds(figures.phases[phase]))),
      ...(['plan', 'render', 'index'] as const).map((work) => row(phases[work], (figures) => show.seconds(figures.work[work]))),
      row(phases.total, ({ usage }) => show.seconds(usage.wallSeconds)),
      row(words.pages, ({ pages }) => show.whole(pages)),
      row(phases.perThousand, ({ usage, pages }) => show.hundredths((usage.wallSeconds / pages) * 1000)),
      row(words.pagesPerSecond, ({ usage, pages }) => show.whole(pages / usage.wallSeconds)),
      row(words.memory, ({ usage }) => show.megabytes(usage.peakMemoryBytes)),
    ],
    notes: [phases.note],
  }
}

function planTable(planning: NonNullable<BenchReport['planning']>): Table {
  const { planning: own } = words
  return {
    title: own.title(planning.pages),
    head: [own.change, own.stale, own.known, own.planned],
    rows: planning.changes.map(({ change, pages, knownSeconds, plannedSeconds }) => [
      own.changes[change],
      ...[pages, knownSeconds * 1000, plannedSeconds * 1000].map(show.whole),
    ]),
    notes: [own.note(show.seconds(planning.allSeconds))],
  }
}

function publishTable(publishing: NonNullable<BenchReport['publishing']>): Table {
  const { planning, publishing: own } = words
  return {
    title: own.title,
    head: [planning.change, own.sites, planning.stale, words.seconds, own.slowest, words.cpu],
    rows: publishing.map(({ change, sites, pages, seconds, slowest, cpuSeconds }) => [
      planning.changes[change],
      ...[sites, pages].map(show.whole),
      ...[seconds, slowest, cpuSeconds].map(show.seconds),
    ]),
    notes: [own.note],
  }
}

function memoryTable({ sites, held }: NonNullable<BenchReport['memory']>): Table {
  const { held: own } = words
  return {
    title: own.title(sites),
    head: [own.publications, own.heap, own.resident],
    rows: held.map(({ publications, heapBytes, residentBytes }) => [
      show.whole(publications),
      ...[heapBytes, residentBytes].map(show.megabytes),
    ]),
    notes: [own.note],
  }
}

function rebuildTable(rebuilds: NonNullable<BenchReport['rebuilds']>): Table {
  const { rebuilds: own } = words
  return {
    title: own.title,
    head: [own.change, '', words.seconds, words.cpu, words.memory, own.sites, own.drawn, own.indexed],
    rows: rebuilds.map(({ change, start, usage, sitesSeconds, pages, indexes }) => [
      own.changes[change],
      own.start[start],
      ...usageCells(usage),
      show.seconds(sitesSeconds),
      show.whole(pages),
      show.whole(indexes),
    ]),
    notes: [own.note],
  }
}

function cmsTable(cms: NonNullable<BenchReport['cms']>): Table {
  const { cms: own } = words
  return {
    title: own.title,
    head: [own.what, own.inside, own.rate, own.whole, words.cpu, words.memory],
    rows: [
      [own.seed(cms.documents), show.seconds(cms.seedSeconds), show.whole(cms.documentsPerSecond), ...usageCells(cms.seed)],
      [own.snapshot, show.seconds(cms.snapshotSeconds), none, ...usageCells(cms.snapshot)],
    ],
    notes: [],
  }
}

function weightTable({ sites, templates, scripts }: NonNullable<BenchReport['weights']>): Table {
  const { weights: own } = words
  return {
    title: own.title(sites),
    head: [own.template, words.pages, own.bytes, own.min, own.median, own.max],
    rows: [
      ...templates.map(({ template, pages, bytes, brotli }) => [
        template,
        ...[pages, bytes, brotli.min, brotli.median, brotli.max].map(show.whole),
      ]),
      [own.scripts(scripts.files), none, show.whole(scripts.bytes), none, none, show.whole(scripts.brotli)],
    ],
    notes: [own.note],
  }
}

function browserTable(browser: NonNullable<BenchReport['browser']>): Table {
  const { browser: own } = words
  return {
    title: own.title(browser),
    head: [own.template, own.firstPaint, own.firstContent, own.largest, own.loaded, own.shift, own.bytes, own.requests],
    rows: browser.pages.map((page) => [
      page.template,
      ...[page.firstPaint, page.firstContentfulPaint, page.largestContentfulPaint, page.loaded].map(show.whole),
      show.hundredths(page.layoutShift),
      ...[page.bytes, page.requests].map(show.whole),
    ]),
    notes: [own.note(browser)],
  }
}
