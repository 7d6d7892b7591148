import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../../build-scripts/src/repository.ts'
import { runNode } from './measure/runCommand.ts'
import { type BenchReport, buildPhases, rebuildChanges } from './report/BenchReport.ts'

/** Every kind of content, and little of each: what is tested is the bench, not how long the corpus takes. */
const content = path.join(repository, 'tests/fixtures/content')
const workspaces = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('justicia-bench-'))
/** A new clone has no such folder yet. */
const cached = () => readdir(path.join(repository, '.cache')).catch(() => [])
const bundles = async () => (await cached()).filter((name) => name.startsWith('bench-bundle-'))

let report: BenchReport
let left: string[]
beforeAll(async () => {
  const before = new Set([...(await workspaces()), ...(await bundles())])
  // Hugo would be built by Go first.
  const flags = ['--quick', '--json', '--states=oax,jal', '--peers=eleventy,astro', `--content=${content}`]
  report = JSON.parse(await runNode(path.join(import.meta.dirname, 'bench.ts'), flags, { cwd: repository })) as BenchReport
  left = [...(await workspaces()), ...(await bundles())].filter((name) => !before.has(name))
}, patient(600_000))

/** Every number in some figures, with where it stands. */
function figures(value: unknown, at = ''): [string, number][] {
  if (typeof value === 'number') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => figures(inner, `${at}/${name}`))
}

describe('a small bench', () => {
  it('has every figure, and none is negative or zero but where nothing was to do', () => {
    const { build, large, planning, publishing, memory, rebuilds, peers, cms, weights, browser } = report
    const all = figures({ build, large, planning, publishing, memory, rebuilds, peers, cms, weights, browser })
    const mayBeZero = /\/phases\/(media|bundle)$|\/layoutShift$/
    expect(all.filter(([at, value]) => !(value > 0) && !(mayBeZero.test(at) && value === 0))).toEqual([])
    for (const built of [build, large]) expect(Object.keys(built?.phases ?? {})).toEqual([...buildPhases])
    expect(memory?.held.map(({ publications }) => publications)).toEqual([2, 5, 10, 20])
    expect(cms).toBeTypeOf('object')
    expect(weights?.templates.map(({ template }) => template)).toContain('guide')
    expect(browser?.pages.map(({ template }) => template)).toContain('guide')
    expect(report.skipped).toEqual([])
  })

  it.runIf(process.platform === 'linux')('has CPU and memory for every time', () => {
    const usages = [report.bundle, report.build.usage, report.large?.usage, report.cms?.seed, report.cms?.snapshot].concat(
      (report.peers ?? []).map(({ usage }) => usage),
      (report.rebuilds ?? []).map(({ usage }) => usage),
    )
    for (const usage of usages) expect(Object.keys(usage ?? {}).sort()).toEqual(['cpuSeconds', 'peakMemoryBytes', 'wallSeconds'])
  })

  it('lets the peers make as many pages as we do', () => {
    expect(report.peers?.map(({ name, pages, measuredSites }) => [name, pages, measuredSites])).toEqual([
      ['eleventy', report.build.pages, 2],
      ['astro', report.build.pages, 2],
    ])
  })

  it('makes more pages of the larger corpus', () => {
    expect(report.large?.pages).toBeGreaterThan(report.build.pages)
  })

  it('knows of a change only the pages that it concerns', () => {
    const pages = new Map(report.planning?.changes.map(({ change, pages }) => [change, pages]))
    expect(pages.get('guide-text')).toBeLessThan(pages.get('guide-title') ?? 0)
    expect(pages.get('organization')).toBeLessThan(report.planning?.pages ?? 0)
  })

  it('draws after a change only what changed, by a new process and by one that stays', () => {
    const drawn = report.rebuilds?.map(({ start, change, indexes }) => [start, change, indexes])
    const expected = (start: string) => rebuildChanges.map((change) => [start, change, change === 'guide' ? 2 : 1])
    expect(drawn).toEqual([...expected('cold'), ...expected('warm')])
    // The guide is there in Spanish, in easy read and in English, on two sites; a variant in Spanish and English, on one.
    // The search page of each language leads to another index.
    for (const { pages, change } of report.rebuilds ?? []) expect(pages).toBeLessThanOrEqual(change === 'guide' ? 10 : 4)
  })

  it('leaves nothing behind', () => expect(left).toEqual([]))
})
