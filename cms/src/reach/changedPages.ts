import { isDeepStrictEqual } from 'node:util'
import type { Content } from '@justicia/shared-content/content/content'
import { ContentError } from '@justicia/shared-content/errors'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { Planner } from '@justicia/shared-content/plan/createPlanner'
import type { PageRoute } from '@justicia/shared-content/plan/PagePlan'
import { overrideStandings } from '@justicia/shared-content/resolve/drift'
import type { Variant } from '@justicia/shared-content/schema/variant'
import { breathing } from '../searchEffect/breathing.ts'
import type { Pages } from './KnownPages.ts'

/** What becomes of a page. */
export type PageChange = 'changed' | 'new' | 'gone'

/** The pages that a change makes otherwise. */
export interface ChangedPages {
  pages: (Pick<PageRoute, 'site' | 'path'> & { change: PageChange })[]
  /** There were too many to look at each: some of them may stay as they are. */
  isAtMost: boolean
}

/** So many pages are compared: some milliseconds each. */
const mostCompared = 500

/**
 * Which pages another content makes otherwise, new or gone. Of those that read something that changes, one of each shape is
 * made twice and compared, up to a number of them: what states have alike, a change changes alike.
 * @param pages of what is published.
 * @param most of the pages that are compared.
 */
export async function changedPages(pages: Pages, after: Planner, most = mostCompared): Promise<ChangedPages> {
  const { planner, index, shapes } = pages
  const { stale, gone } = index.compare(after)
  const found: ChangedPages['pages'] = gone.map(({ site, path }) => ({ site, path, change: 'gone' }))
  const changeOf = new Map<string | number, PageChange | 'same'>()
  const breathe = breathing()
  let isAtMost = false
  for (const { site, path } of stale) {
    const name = `${site} ${path}`
    const shape = shapes.get(name) ?? name
    let change = changeOf.get(shape)
    if (change === undefined && changeOf.size >= most) isAtMost = true
    else if (change === undefined) {
      change = compared(modelOf(planner, { site, path }), modelOf(after, { site, path }))
      changeOf.set(shape, change)
    }
    if (change !== 'same') found.push({ site, path, change: change ?? 'changed' })
    await breathe()
  }
  return { pages: found, isAtMost }
}

function compared(was: PageModel | 'faulty' | undefined, is: PageModel | 'faulty' | undefined): PageChange | 'same' {
  if (was === undefined) return 'new'
  return isDeepStrictEqual(was, is) ? 'same' : 'changed'
}

/** A page; `faulty` where a text of it names what there is not. */
function modelOf(planner: Planner, at: Pick<PageRoute, 'site' | 'path'>): PageModel | 'faulty' | undefined {
  try {
    return planner.page(at)?.model
  } catch (error) {
    if (error instanceof ContentError) return 'faulty'
    throw error
  }
}

/** Variants, by state and guide, that fit the national text now and would not after a change. */
export function driftingVariants(before: Content, after: Content): { state: string; guide: string; sections: string[] }[] {
  return Object.entries(after.states).flatMap(([state, { variants }]) =>
    variants.flatMap((variant) => {
      const earlier = driftedSections(variant, before)
      const sections = driftedSections(variant, after).filter((section) => !earlier.includes(section))
      return sections.length === 0 ? [] : [{ state, guide: variant.guide, sections }]
    }),
  )
}

function driftedSections(variant: Variant, { guides }: Content): string[] {
  const guide = guides.find(({ slug }) => slug === variant.guide)
  if (guide === undefined) return []
  return overrideStandings(variant, guide).flatMap(({ override, standing }) => (standing === 'current' ? [] : [override.section]))
}
