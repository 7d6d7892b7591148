import type { LawBook } from '../laws/LawBook.ts'
import type { Fact } from '../schema/fact.ts'
import type { Guide } from '../schema/guide.ts'
import type { Organization } from '../schema/organization.ts'
import type { Synonym } from '../schema/synonym.ts'
import type { AddressedKind } from '../vocabulary/addressedKinds.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'

/** All that a rule may ask of what it does not look at: the one door between rules and the rest of the content. */
export interface Known {
  /** ISO date on which facts must be in force. */
  readonly date: string
  /** Where a national text is shown: on the portal (undefined) and in every state. */
  readonly everywhere: readonly (string | undefined)[]
  readonly laws: Pick<LawBook, 'require'>
  guide(slug: string): Guide | undefined
  /** The guide that is called so in a language, folded by `foldText`. */
  guideCalled(name: string, language: string): string | undefined
  /** Whether a guide asks for those of a role who name it: in its Spanish text, or by an outcome that leads to it. */
  asksFor(guide: string, role: OrganizationRole): boolean
  hasTerm(slug: string): boolean
  /** Whether a piece of a kind is called so today. */
  isNamed(kind: AddressedKind, slug: string): boolean
  /** The first piece of a kind that was called so, by what it is called today. */
  formerly(kind: AddressedKind, slug: string): string | undefined
  hasMedia(slug: string): boolean
  /** Whether a page that is no guide has an address: `/glosario/querella/`. */
  hasPage(path: string): boolean
  /** The facts of a key that a state has of its own or, without one, the nation. */
  facts(key: string, state: string | undefined): readonly Fact[]
  /** Whether a text for a state, or for the portal, may quote a fact today. */
  factHolds(key: string, state: string | undefined): boolean
  /** Whether a key is that of something to call, to write to or to open, wherever it has a value. */
  isContact(key: string): boolean
  /** The first organization of a slug in a state, or in the nation. */
  organization(slug: string, state: string | undefined): Organization | undefined
  /** The first organization of an id, wherever. */
  organizationOf(id: string): Organization | undefined
  /** The first synonym of a key that the sites of a state, or the portal, go by. */
  synonym(key: string, state: string | undefined): Synonym | undefined
  /** The synonyms of a state's own or, without one, of the nation's that lead from a phrase, folded, to words. */
  synonymsSaying(phrase: string, language: string, state: string | undefined): readonly Synonym[]
  /** Whether the texts of a language, with those of a state, hold every word of a phrase. */
  holdsWords(phrase: string, language: string, state: string | undefined): boolean
  /** Whether a state's sites, or the portal, know a list of words of a language by its key. */
  hasList(key: string, language: string, state: string | undefined): boolean
}
