import { createHmac } from 'node:crypto'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { contentChecked, mustCheckContent } from '../validation/mustCheckContent.ts'
import type { Label } from '../words/labels.ts'
import { type Contact, contactsOf } from './contactsOf.ts'

/** The account that wrote each contact which no other has published as verified yet, by a name of what it tells. */
type Writers = Record<string, string>

/** Where the verifications are kept, in `context`, that the account at hand may not publish by itself. */
const ownWord = 'ownWord'

/** Says in `context` who wrote the contacts of a document before a verification that is taken back. */
export const writersBefore = 'writersBefore'

export const ownWordRefused: Label = {
  es: 'Lo escribió tu misma cuenta, y «Comprobado» lo confirma otra. Guárdalo como borrador y pide a otra persona que lo revise y lo publique; mientras tanto puedes publicarlo con sus fuentes («Publicado») o dejarlo pendiente.',
  en: 'Your own account wrote it, and “Verified” is confirmed by another. Save it as a draft and ask somebody else to look at it and publish it; meanwhile you can publish it with its sources (“Published”) or leave it pending.',
}

/**
 * Notes which account wrote a contact, until another one publishes it as verified: readers trust that somebody rang, and
 * whoever writes a number does not vouch for it alone. What files brought (the seed) anybody may verify. The field's
 * validation asks `isOwnWord`, so that it is told with all else that is wrong.
 */
export const noteWriters: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc, req }) => {
  delete req.context[ownWord]
  if (!req.user) {
    if (req.context[contentChecked] === true) data.contactWriters = null
    return data
  }
  // A version brings what was known of its contacts when it was written.
  const before: Record<string, unknown> = context.isRestoringVersion ? data : operation === 'update' ? (originalDoc ?? {}) : {}
  const nameOf = ({ text }: Contact) => nameOfText(text, req)
  const [now, then] = [contactsOf(data), new Set(contactsOf(before).map(nameOf))]
  const names = new Set(now.map(nameOf))
  const account = String(req.user.id)
  // Those of other languages are not at hand.
  const writers: Writers = Object.fromEntries(
    Object.entries((context[writersBefore] ?? before.contactWriters ?? {}) as Writers).filter(
      ([name]) => names.has(name) || !then.has(name),
    ),
  )
  for (const name of names) if (!then.has(name)) writers[name] ??= account
  if (mustCheckContent(data, req)) {
    const own = new Set<string>()
    for (const contact of now.filter(({ status, text }) => status === 'verified' && !isSafeNumber(text))) {
      if (writers[nameOf(contact)] === account) own.add(contact.path)
      else delete writers[nameOf(contact)]
    }
    req.context[ownWord] = own
  }
  data.contactWriters = Object.keys(writers).length === 0 ? null : writers
  return data
}

/** Whether the account that publishes a contact as verified has written it itself. @param path of its verification, dotted. */
export function isOwnWord(req: PayloadRequest, path: string): boolean {
  return (req.context[ownWord] as ReadonlySet<string> | undefined)?.has(path) === true
}

/**
 * Whether the account of a request wrote a contact that nobody has verified since.
 * @param writers what its document notes: `contactWriters`.
 */
export function hasWritten(req: PayloadRequest, writers: unknown, text: string): boolean {
  return req.user != null && (writers as Writers | null | undefined)?.[nameOfText(text, req)] === String(req.user.id)
}

/** A name that tells nothing of the text to who has the database alone: the place may become confidential later. */
function nameOfText(text: string, { payload }: PayloadRequest): string {
  return createHmac('sha256', payload.config.secret).update(`contacto\0${text}`).digest('base64url').slice(0, 22)
}
