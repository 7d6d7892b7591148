import { isConfidential, type PlaceHolder } from '../confidential/places.ts'
import { isSealed } from '../confidential/sealText.ts'

type Data = Record<string, unknown>

/** A telephone, an address, a schedule or a web address that a document tells, and how sure it says that it is. */
export interface Contact {
  /** Dotted, of the group that verifies it: `phones.0.verification`. */
  path: string
  /** What is told, in the language at hand. */
  text: string
  status: unknown
}

const contactKinds: readonly unknown[] = ['phone', 'url', 'email']

/** Lists of an organization, and what a row of each tells. */
const lists = { phones: 'number', schedules: 'description', locations: 'address' } as const

/**
 * The contacts of a fact or an organization, as Payload hands it to a hook. Confidential places are none: they are never
 * shown.
 */
export function contactsOf(document: Data): Contact[] {
  const contacts = [
    ...(contactKinds.includes(document.kind) ? contact('verification', document.value, document.verification) : []),
    ...contact('website.verification', (document.website as Data | null | undefined)?.url, document.website),
    ...Object.entries(lists).flatMap(([list, field]) =>
      rowsOf(document[list]).flatMap((row, index) =>
        list === 'locations' && isConfidential(row, document as PlaceHolder)
          ? []
          : contact(`${list}.${index}.verification`, row[field], row),
      ),
    ),
  ]
  return contacts.filter(({ text }) => !isSealed(text))
}

/** One contact, if it says something; its verification, or what holds that. */
function contact(path: string, text: unknown, holder: unknown): Contact[] {
  const verification = (holder as Data | null | undefined) ?? {}
  const { status } = (verification.verification ?? verification) as Data
  // Only a document that is made may come with the texts of all languages at once.
  const texts = typeof text === 'object' && text !== null ? Object.values(text) : [text]
  return texts.flatMap((each) => (typeof each === 'string' && each !== '' ? [{ path, text: each, status }] : []))
}

function rowsOf(list: unknown): Data[] {
  return Array.isArray(list) ? list.filter((row): row is Data => typeof row === 'object' && row !== null) : []
}
