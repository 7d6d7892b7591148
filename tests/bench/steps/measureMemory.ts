import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { MemoryFigures } from '../report/BenchReport.ts'
import { type BuiltSites, benchPress } from './benchPress.ts'
import { editsOf } from './editsOf.ts'

/** Shares of all publications after which is looked: what is remembered of texts that did not change is there by the first. */
const looks = [0.1, 0.25, 0.5, 1]

/**
 * What a kept process holds while it publishes one change after another in sites that were built just now; they are changed.
 * @param input.publications how many.
 */
export async function measureMemory({ publications, ...sites }: BuiltSites & { publications: number }): Promise<MemoryFigures> {
  const { plan, slugs } = sites
  const press = await benchPress(sites)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const edits = editsOf(
    plan.content,
    plan.states.filter(({ slug }) => slugs.includes(slug)),
  )
    // Others change hundreds of pages each.
    .filter(({ change }) => change === 'guide-text' || change === 'variant')
  const moments = new Set(looks.map((share) => Math.max(1, Math.round(share * publications))))
  const held: MemoryFigures['held'] = []
  for (let done = 1; done <= publications; done += 1) {
    const { edit } = edits[done % edits.length] as (typeof edits)[number]
    await press.publish({ changes: [edit(done)], date: plan.date })
    if (!moments.has(done)) continue
    // The first time, what waits to be ended keeps what it holds.
    collect()
    collect()
    held.push({ publications: done, heapBytes: process.memoryUsage().heapUsed, residentBytes: process.memoryUsage.rss() })
  }
  return { sites: slugs.length, held }
}
