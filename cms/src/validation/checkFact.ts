import { sourceLanguage } from '@justicia/shared-content/languages'
import { factTextSchema } from '@justicia/shared-content/schema/fact'
import type { CollectionBeforeChangeHook } from 'payload'
import { readStored } from '../documents/readStored.ts'
import { sideRequest } from '../documents/sideRequest.ts'
import type { DocumentId } from '../documents/stored.ts'
import { storedToDay } from '../fields/dateField.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'

/**
 * Publishing a fact: its text is what its kind needs, in every language; its dates make sense, and no other one of its
 * key and state is valid on the same day.
 */
export const checkFact: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!mustCheckContent(data, req)) return data
  const texts = await textsOf(originalDoc?.id)
  await refuseFieldErrors(
    texts.flatMap((text) => {
      const problem = factTextSchema(data.kind).safeParse(text).error?.issues[0]
      return problem === undefined
        ? []
        : [
            {
              path: 'value',
              message: `«${text}»: ${problem.message}.`,
              english: `“${text}” is not what a fact of this kind says.`,
            },
          ]
    }),
    collection.slug,
    req,
    data,
  )
  const [first, last] = [storedToDay(data.valid_from) ?? '0', storedToDay(data.valid_until) ?? '9']
  if (last < first)
    await refuseFieldErrors(
      [
        {
          path: 'valid_until',
          message: 'El dato termina antes de empezar. Corrige una de las dos fechas.',
          english: 'The fact ends before it begins. Correct one of the two dates.',
        },
      ],
      collection.slug,
      req,
      data,
    )
  const others = await readStored(req.payload, 'facts', {
    req,
    where: { and: [{ key: { equals: data.key } }, { state: { equals: data.state } }, { _status: { equals: 'published' } }] },
  })
  const overlapping = others.find(
    (other) =>
      String(other.id) !== String(originalDoc?.id) &&
      (storedToDay(other.valid_from) ?? '0') <= last &&
      first <= (storedToDay(other.valid_until) ?? '9'),
  )
  if (overlapping !== undefined)
    await refuseFieldErrors(
      [
        {
          path: 'valid_from',
          message: `Ya hay un dato «${data.key}» para esas fechas. Cierra el otro con «Vale hasta» o cambia esta fecha.`,
          english: `There is a fact “${data.key}” for those dates already. Close the other with “Valid until” or change this date.`,
        },
      ],
      collection.slug,
      req,
      data,
    )
  return data

  /** What is being published: the language at hand, and what is saved in the others. */
  async function textsOf(id: DocumentId | undefined): Promise<string[]> {
    const own = typeof data.value === 'string' ? { [req.locale ?? sourceLanguage]: data.value } : data.value
    const saved =
      id === undefined
        ? undefined
        : await req.payload.findByID({ collection: 'facts', id, depth: 0, draft: true, locale: 'all', req: sideRequest(req) })
    const texts: Record<string, string | null> = { ...(saved?.value as unknown as Record<string, string> | undefined), ...own }
    return Object.values(texts).filter((text) => text !== null && text !== '') as string[]
  }
}
