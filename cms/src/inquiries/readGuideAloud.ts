import { today } from '@justicia/shared-content/day'
import { ContentError } from '@justicia/shared-content/errors'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import type { PayloadRequest } from 'payload'
import { readPublishedState } from '../published/PublishedState.ts'
import { publishedContent } from '../published/publishedFaults.ts'
import { statesOf } from '../validation/statesOf.ts'
import { type ReadableGuide, readableSections } from './readableGuide.ts'

/** A published guide as a state's site tells it today; undefined where it has none of that name. */
export async function readGuideAloud(req: PayloadRequest, state: string, slug: string): Promise<ReadableGuide | undefined> {
  const content = publishedContent(await readPublishedState(req))
  // Nobody reads out a picture.
  const images = new Map(content.media.map((each) => [each.slug, { sources: [], src: '', width: 1, height: 1 }]))
  const planner = createPlanner({ content, states: statesOf(req), date: today(), images })
  const model = pageOf(() => planner.page({ site: state, path: `/guias/${slug}/` })?.model)
  if (model?.template !== 'guide') return undefined
  return { slug, title: model.title, sections: readableSections(model.body.sections) }
}

function pageOf<Model>(read: () => Model): Model | undefined {
  try {
    return read()
  } catch (error) {
    // Its text names something that is not published.
    if (error instanceof ContentError) return undefined
    throw error
  }
}
