import { Places } from '@justicia/shared-content/content/places'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Term } from '@justicia/shared-content/schema/term'
import type { CollectionBeforeChangeHook } from 'payload'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { attempt, type FieldError, findFieldErrors } from './fieldErrors.ts'
import { lawsOf } from './lawsOf.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { placeBlocks } from './placeBlocks.ts'
import { readSurroundings } from './readSurroundings.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'
import { statesOf } from './statesOf.ts'

/** Publishing a term: its text and citations obey the rules that the build obeys. */
export const checkTerm: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!mustCheckContent(data, req)) return data
  const errors: FieldError[] = []
  const places = new Places()
  const body = attempt(errors, () => bodyToBlocks(data.body as EditorState | null, { file: 'body' })) ?? []
  placeBlocks(places, body, 'body')
  const legalBasis: string[] = data.legalBasis ?? []
  const surroundings = await readSurroundings(req, lawsOf(legalBasis, [body]))
  const slug = String(data.slug)
  const term: Term = { slug, legalBasis, related: [], text: { es: { term: '', definition: '', aliases: [], body } } }
  places.setNode(term, { file: 'body' })
  places.setFields(term, (path) => ({ file: String(path[0] ?? 'body') }))
  const content = { ...surroundings, terms: [...surroundings.terms.filter((other) => other.slug !== slug), term] }
  errors.push(
    ...findFieldErrors({ content, places, states: statesOf(req), isOwnPath: (path) => path === 'body' || path === 'legalBasis' }),
  )
  await refuseFieldErrors(errors, collection.slug, req, data)
  return data
}
