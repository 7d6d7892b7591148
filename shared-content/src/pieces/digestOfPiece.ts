import { contactsOf } from '../content/contactStandings.ts'
import { isInForce, isPublishable, showsContactOf } from '../facts/resolveFact.ts'
import type { Fact } from '../schema/fact.ts'
import type { Organization } from '../schema/organization.ts'
import { showsContact } from '../schema/verification.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'
import type { ContentIndex } from './ContentIndex.ts'
import { digestOfValue } from './digestOfValue.ts'
import type { PieceId, PieceKind } from './ReadLog.ts'

/**
 * Digest of what a piece says today: equal digests, equal pages. Of a contact or a figure it also covers whether it
 * may be shown on the index's day, so that a new day is a change of what begins and ends with it and of nothing else.
 * @throws {RangeError} for a piece that is none of content's.
 */
export function digestOfPiece(index: ContentIndex, piece: PieceId): string {
  const colon = piece.indexOf(':')
  const [kind, name] = [piece.slice(0, colon) as PieceKind, piece.slice(colon + 1)]
  const slash = name.indexOf('/')
  const [state, key] = [slash < 1 ? undefined : name.slice(0, slash), name.slice(slash + 1)]
  switch (kind) {
    case 'guide':
      return digestOfValue(index.guide(name))
    case 'guide-entry':
      return digestOfValue(index.guideEntry(name))
    case 'guides':
      return digestOfValue(index.guideEntries.map(digestOfValue))
    case 'guide-slugs':
      return digestOfValue(index.guideSlugs())
    case 'guide-names':
      return digestOfValue(index.guideNames())
    case 'variant':
      return digestOfValue(state === undefined ? undefined : index.variant(state, key))
    case 'term':
      return digestOfValue(index.term(name))
    case 'term-entry':
      return digestOfValue(index.termEntry(name))
    case 'term-usage':
      return digestOfValue(index.guidesWithTerm(name))
    case 'terms':
      return digestOfValue(index.termEntries.map(digestOfValue))
    case 'term-slugs':
      return digestOfValue(index.termSlugs())
    case 'flow-keys':
      return digestOfValue(index.flowKeys(name))
    case 'flow':
      return digestOfValue(index.flow(name))
    case 'flows':
      return digestOfValue(index.flowSlugs())
    case 'letter':
      return digestOfValue(index.letter(name))
    case 'letter-slugs':
      return digestOfValue(index.letterSlugs())
    case 'letters':
      return digestOfValue(index.letterEntries)
    case 'letters-of':
      return digestOfValue(index.lettersOf(name))
    case 'former-names':
      return digestOfValue(index.formerNames())
    case 'fact':
      return digestIn(index.listsOf(state)?.facts, `${index.date} fact ${key}`, () =>
        index.facts(key, state).map((fact) => [fact, ...standing(fact, index.date)]),
      )
    case 'named-facts':
      return digestOfValue(index.namedFacts().map((fact) => [fact, ...standing(fact, index.date)]))
    case 'organizations':
      return digestIn(index.listsOf(state)?.organizations, `${index.date} organizations ${key}`, () =>
        index
          .organizations(key as OrganizationRole, state)
          .map((organization) => [organization, ...shownContacts(organization, index.date)]),
      )
    case 'law':
      return digestOfValue(index.law(name))
    case 'laws':
      return digestOfValue(index.lawAbbreviations())
    case 'media': {
      const { media, files } = index.media(name)
      return digestOfValue([media, files])
    }
    case 'synonyms':
      return digestOfValue(index.synonyms(name === '' ? undefined : name))
    case 'danger-cards':
      return digestOfValue(index.dangerCards())
    case 'alerts':
      return digestOfValue(index.alerts(name === '' ? undefined : name))
    case 'dataset':
      return digestOfValue(index.datasets().find(({ slug }) => slug === name))
    case 'datasets':
      return digestOfValue(index.datasets().map(digestOfValue))
    case 'publication':
      return digestOfValue(index.publications().find(({ slug }) => slug === name))
    case 'publications':
      return digestOfValue(index.publications().map(digestOfValue))
    case 'site':
    case 'states':
      throw new RangeError(`${piece} is no piece of content`)
  }
}

function standing(fact: Fact, date: string): boolean[] {
  return [isPublishable(fact), isInForce(fact, date), showsContactOf(fact, date)]
}

/** Which contacts of an organization may be shown on a day, in their order. */
function shownContacts(organization: Organization, date: string): boolean[] {
  return contactsOf(organization).map(({ label, verification }) => isSafeNumber(label) || showsContact(verification, date))
}

/** A content that follows another shares the lists that did not change (`applyChange`). */
const digestsInLists = new WeakMap<object, Map<string, string>>()

/** Digest of a part of a list on a day: taken once, while the list is the same. */
function digestIn(list: object | undefined, part: string, make: () => unknown): string {
  if (list === undefined) return digestOfValue(make())
  const known = digestsInLists.get(list) ?? new Map<string, string>()
  digestsInLists.set(list, known)
  const digest = known.get(part) ?? digestOfValue(make())
  known.set(part, digest)
  return digest
}
