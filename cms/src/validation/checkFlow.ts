import { Places } from '@justicia/shared-content/content/places'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { OrganizationRole } from '@justicia/shared-content/schema/organization'
import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../documents/idOf.ts'
import { readStored } from '../documents/readStored.ts'
import { findFieldErrors } from './fieldErrors.ts'
import { lawsOf } from './lawsOf.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'
import { statesOf } from './statesOf.ts'

interface QuestionRow {
  key?: string | null
  answers?: { key?: string | null; to?: string | null }[] | null
}

interface OutcomeRow {
  key?: string | null
  guide?: unknown
  also?: unknown[] | null
  deadlines?: { guide?: unknown; key?: string | null }[] | null
  services?: OrganizationRole[] | null
  legalBasis?: string[] | null
}

/** Publishing a flow: every path ends at an outcome whose guide, deadlines and citations exist. */
export const checkFlow: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!mustCheckContent(data, req)) return data
  const questions: QuestionRow[] = data.questions ?? []
  const rows: OutcomeRow[] = data.outcomes ?? []
  const surroundings = await readSurroundings(
    req,
    lawsOf(
      rows.flatMap(({ legalBasis }) => legalBasis ?? []),
      [],
    ),
  )
  // Drafts too: a message names the guide that has yet to be published.
  const guides = await readStored(req.payload, 'guides', { req, select: { slug: true } })
  const slugs = new Map(guides.map((guide) => [String(guide.id), guide.slug]))
  const slugOf = (guide: unknown) => slugs.get(String(idOf(guide))) ?? ''
  const published = new Set(surroundings.guides.map((guide) => guide.slug))
  const slug = String(data.slug)
  const flow: Flow = {
    slug,
    order: 0,
    review: { status: 'pending', next: '' },
    start: data.start ?? '',
    questions: questions.map(({ key, answers }) => ({
      key: key ?? '',
      answers: (answers ?? []).map((answer) => ({ key: answer.key ?? '', to: answer.to ?? '' })),
    })),
    outcomes: rows.map(({ key, guide, also, deadlines, services, legalBasis }) => ({
      key: key ?? '',
      urgent: false,
      guide: slugOf(guide),
      // One that is not published yet may be named already: it is shown once it is.
      also: (also ?? []).map(slugOf).filter((other) => published.has(other)),
      deadlines: (deadlines ?? []).map((deadline) => ({ guide: slugOf(deadline.guide), key: deadline.key ?? '' })),
      services: services ?? [],
      legalBasis: legalBasis ?? [],
    })),
    // One language is saved at a time; the rules are the same in all.
    text: { es: { title: '', summary: '', questions: [], outcomes: [] } },
  }
  const places = new Places()
  places.setNode(flow, { file: 'questions' })
  places.setFields(flow, (path) => ({ file: fieldOf(path) }))
  const content = { ...surroundings, flows: [...surroundings.flows.filter((other) => other.slug !== slug), flow] }
  const errors = findFieldErrors({
    content,
    places,
    states: statesOf(req),
    isOwnPath: (path) => /^(start|questions|outcomes)\b/.test(path),
  })
  await refuseFieldErrors(errors, collection.slug, req, data)
  return data
}

/** A list of values is one field; rows of an array are fields of their own. */
function fieldOf(path: readonly (string | number)[]): string {
  return path.join('.').replace(/\.(also|services|legalBasis)\.\d+$/, '.$1')
}
