import { describe, expect, it } from 'vitest'
import type { BenchReport } from './BenchReport.ts'
import { withBenchSection } from './benchDocument.ts'
import { benchTables } from './benchTables.ts'
import { tableToText } from './Table.ts'

const build = {
  usage: { wallSeconds: 2, cpuSeconds: 3, peakMemoryBytes: 400e6 },
  pages: 1000,
  phases: { content: 0.5, media: 0, bundle: 0, sites: 1.2, switch: 0.1 },
  work: { plan: 0.2, render: 1, index: 0.6 },
}
const report: BenchReport = {
  date: '2026-11-21',
  command: 'npm run bench -- --quick',
  rounds: 1,
  sites: 33,
  machine: { processor: 'Procesador', cores: 2, memoryBytes: 24 * 2 ** 30, loadBefore: 0.25, node: '24.21.0' },
  bundle: { wallSeconds: 1, cpuSeconds: 1, peakMemoryBytes: 500e6 },
  build,
  large: { ...build, usage: { wallSeconds: 8 }, pages: 4000 },
  peers: [
    {
      name: 'astro',
      title: 'Astro 7',
      usage: { wallSeconds: 20, cpuSeconds: 30, peakMemoryBytes: 800e6 },
      pagesSeconds: 15,
      searchSeconds: 5,
      pages: 1000,
      measuredSites: 4,
    },
  ],
  skipped: ['Hugo no se mide: no hay Go.'],
}
const texts = benchTables(report).map(tableToText)

describe('the tables of a run', () => {
  it('give a peer as ratios to our full build', () => {
    expect(texts[0]).toMatch(/^Astro 7 \+ Pagefind +20\.0 +30\.0 +800 +15\.0 +5\.00 +1,000 +50 +10\.00 +10\.00 +2\.00$/m)
  })
  it('show what our build costs when its templates changed', () => {
    expect(texts[0]).toMatch(/^ours, with the Astro bundle.* 3\.00 +4\.00 +500 .* 1\.50 +1\.33 +1\.25$/m)
  })
  it('say which times were multiplied, and who is missing', () => {
    expect(texts[0]).toContain('Astro 7: 4 sites were measured; the times are those multiplied to 33.')
    expect(texts[0]).toContain('Hugo no se mide: no hay Go.')
  })
  it('show that time is linear in pages', () => {
    expect(texts[1]).toMatch(/^s per 1,000 pages +2\.00 +2\.00$/m)
  })
  it('give the first visit on a slow line in milliseconds', () => {
    const figures = { firstPaint: 801.4, firstContentfulPaint: 801.4, largestContentfulPaint: 950, loaded: 1500, layoutShift: 0 }
    const page = { template: 'guide' as const, path: '/guias/robo/', ...figures, bytes: 12_345, requests: 6 }
    const browser = { loads: 5, latency: 400, kilobits: 400, processor: 4, pages: [page] }
    const table = benchTables({ ...report, browser })
      .map(tableToText)
      .at(-1)
    expect(table).toContain('400 kbit/s, 400 ms a round trip')
    expect(table).toMatch(/^guide +801 +801 +950 +1,500 +0\.00 +12,345 +6$/m)
    expect(table).toContain('another 1200 ms')
  })
  it('leave out what was not measured', () => {
    expect(texts).toHaveLength(2)
    expect(texts[1]).toMatch(/^peak MB +400 +—$/m)
  })
})

describe('the section of the document', () => {
  it('is put at the end the first time, and replaced after', () => {
    const first = withBenchSection('# Measurements\n\nOther text.\n', report)
    expect(first).toMatch(/^# Measurements\n\nOther text\.\n\n## npm run bench\n\n<!-- bench:begin/)
    const again = withBenchSection(`${first}\n## After\n`, { ...report, date: '2026-12-01' })
    expect(again).toContain('on 2026-12-01: one round; Procesador, 2 cores, 24 GiB, load 0.3 at the start, Node 24.21.0.')
    expect(again).not.toContain('2026-11-21')
    expect(again.endsWith('<!-- bench:end -->\n\n## After\n')).toBe(true)
    expect(again.match(/bench:begin/g)).toHaveLength(1)
  })
})
