import { Places } from '@justicia/shared-content/content/places'
import { sourceLanguage } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { Guide, Section } from '@justicia/shared-content/schema/guide'
import type { CollectionBeforeChangeHook } from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import { idOf } from '../documents/idOf.ts'
import { readFlowsOfGuide } from '../documents/readFlowsOfGuide.ts'
import { readStored } from '../documents/readStored.ts'
import { sideRequest } from '../documents/sideRequest.ts'
import type { DocumentId } from '../documents/stored.ts'
import { attempt, type FieldError, findFieldErrors } from './fieldErrors.ts'
import { findBrokenFlows } from './findBrokenFlows.ts'
import { findUnaskedOrganizations } from './findUnaskedOrganizations.ts'
import { lawsOf } from './lawsOf.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { placeBlocks } from './placeBlocks.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'
import { repeatedKeys } from './repeatedKeys.ts'
import { statesOf } from './statesOf.ts'

interface Row {
  key?: string | null
  title?: string | null
  body?: EditorState | null
  length?: string
  calendar?: 'natural' | 'habiles'
  cite?: string
}

/**
 * Publishing a guide: its text, citations, facts, links and sections obey the rules that the build obeys, and so do the
 * flows that lead to it and the civil organizations that name it.
 */
export const checkGuide: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!mustCheckContent(data, req)) return data
  const errors: FieldError[] = []
  const places = new Places()
  const rows: Row[] = data.sections ?? []
  const deadlines: Row[] = data.deadlines ?? []
  errors.push(...repeatedKeys(rows, 'sections', 'key', 'sección'), ...repeatedKeys(deadlines, 'deadlines', 'key', 'plazo'))
  const sections = rows.map(({ key, title, body }, index): Section => {
    const path = `sections.${index}.body`
    const blocks = attempt(errors, () => bodyToBlocks(body, { file: path })) ?? []
    placeBlocks(places, blocks, path)
    return { key: key ?? '', title: title ?? '', body: blocks }
  })
  const legalBasis: string[] = data.legalBasis ?? []
  const flows = await flowsOf(originalDoc?.id)
  const surroundings = await readSurroundings(
    req,
    lawsOf(
      [
        ...legalBasis,
        ...deadlines.map(({ cite }) => cite ?? ''),
        ...flows.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.legalBasis)),
      ],
      sections.map(({ body }) => body),
    ),
  )
  const slug = String(data.slug)
  const guide: Guide = {
    slug,
    audience: data.audience,
    order: data.order,
    urgent: data.urgent === true,
    legalBasis,
    deadlines: deadlines.map(({ key, length, calendar, cite }) => ({
      key: key ?? '',
      length: length ?? '',
      calendar: calendar ?? 'natural',
      cite: cite ?? '',
    })),
    related: await slugsOf(data.related ?? []),
    review: { status: 'pending', next: '' },
    // One language is saved at a time; the rules are the same in all.
    text: { es: { title: '', summary: '', aliases: [], deadlines: [], sections } },
  }
  places.setNode(guide, { file: 'sections' })
  places.setFields(guide, (path) => ({ file: fieldOf(path) }))
  const content = { ...surroundings, guides: [...surroundings.guides.filter((other) => other.slug !== slug), guide] }
  errors.push(
    ...findFieldErrors({
      content,
      places,
      states: statesOf(req),
      isOwnPath: (path) => /^(sections|legalBasis|deadlines|related)\b/.test(path),
    }),
  )
  errors.push(...findBrokenFlows({ flows, guides: content.guides, laws: content.laws }))
  if (originalDoc?.id !== undefined)
    errors.push(
      ...(await findUnaskedOrganizations({ guide: originalDoc.id, sections: await spanishSections(originalDoc.id), req })),
    )
  await refuseFieldErrors(errors, collection.slug, req, data)
  return data

  /** What is being published in Spanish: in another language, what is saved there as a draft is published with it. */
  async function spanishSections(id: DocumentId): Promise<Pick<Section, 'body'>[]> {
    if (req.locale === sourceLanguage) return sections
    const draft = await req.payload.findByID({
      collection: 'guides',
      id,
      depth: 0,
      draft: true,
      locale: sourceLanguage,
      req: sideRequest(req),
    })
    return (draft.sections ?? []).map(({ key, body }) => ({
      body: bodyToBlocks(body as EditorState | null, { file: `${slug} (${sourceLanguage}), ${key}` }),
    }))
  }

  /** Published flows that lead to this guide. */
  async function flowsOf(id: DocumentId | undefined): Promise<Flow[]> {
    const stored = id === undefined ? [] : await readFlowsOfGuide(req, id)
    if (stored.length === 0) return []
    const published = await readStored(req.payload, 'guides', {
      req,
      where: { _status: { equals: 'published' } },
      select: { slug: true },
    })
    const slugs = new Map([...published.map((other) => [String(other.id), other.slug] as const), [String(id), String(data.slug)]])
    return stored.flatMap((flow) => storedToFlow(flow, (guideId) => slugs.get(String(guideId))) ?? [])
  }

  /** Guides that are not published yet may be named already: they are shown once they are. */
  async function slugsOf(related: unknown[]): Promise<string[]> {
    const ids = related.flatMap((value) => idOf(value) ?? [])
    if (ids.length === 0) return []
    const found = await readStored(req.payload, 'guides', {
      req,
      where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
      select: { slug: true },
    })
    return found.map((other) => other.slug)
  }
}

/** A list of texts is one field; rows of an array are fields of their own. */
function fieldOf(path: readonly (string | number)[]): string {
  return path[0] === 'deadlines' ? path.join('.') : String(path[0] ?? 'sections')
}
