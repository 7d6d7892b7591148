import type { CollectionBeforeChangeHook } from 'payload'
import { readStored } from '../documents/readStored.ts'
import { storedToDay } from '../fields/dateField.ts'
import { mustCheckContent } from './mustCheckContent.ts'
import { refuseFieldErrors } from './refuseFieldErrors.ts'

/** Publishing a fact: its dates make sense, and no other one of its key and state is valid on the same day. */
export const checkFact: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!mustCheckContent(data, req)) return data
  const [first, last] = [storedToDay(data.valid_from) ?? '0', storedToDay(data.valid_until) ?? '9']
  if (last < first)
    refuseFieldErrors(
      [{ path: 'valid_until', message: 'El dato termina antes de empezar. Corrige una de las dos fechas.' }],
      collection.slug,
      req,
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
    refuseFieldErrors(
      [
        {
          path: 'valid_from',
          message: `Ya hay un dato «${data.key}» para esas fechas. Cierra el otro con «Vale hasta» o cambia esta fecha.`,
        },
      ],
      collection.slug,
      req,
    )
  return data
}
