import type { ContentPlace } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type {
  CallStrip,
  DirectoryBody,
  GuideBody,
  GuideLink,
  LegalBasisEntry,
  LetterBody,
  LetterLink,
  OrganizationCard,
  ResolvedDeadline,
  ResolvedFact,
  ResolvedInline,
  StateLawsBody,
  TermBody,
} from '../pages/model.ts'
import type { ContentView } from '../pieces/ContentView.ts'
import type { Letter } from '../schema/letter.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { deadlineOfGuide } from './deadlines.ts'
import { explainText } from './explanations.ts'
import { resolveGuide } from './guides.ts'
import { legalBasisOf } from './legalBasis.ts'
import { resolveLetter } from './letters.ts'
import { guideLink, letterLink, lettersOfGuide } from './links.ts'
import { markWords } from './markWords.ts'
import { linkNamedContacts } from './namedContacts.ts'
import { createResolveContext, type ResolveContext, type Scope } from './ResolveContext.ts'
import { type Asking, directoryOf, servicesOf, stripOf } from './services.ts'
import { stateLawsOf } from './stateLaws.ts'
import { resolveTerm } from './terms.ts'

/**
 * Turns content into what pages show, for any state, language and day: overrides applied, facts, services, terms,
 * deadlines and citations looked up. Pure: the same input gives the same output. National text that says nothing of
 * a state is resolved once and shared.
 */
export class Resolver {
  readonly #context: ResolveContext

  constructor(view: ContentView) {
    this.#context = createResolveContext(view)
  }

  /** A text of some language, with the Spanish words in it marked as such (`foreignMarks.ts`). */
  markWords(text: string, language: LanguageKey): string {
    return markWords(this.#context, text, language)
  }

  /**
   * A guide as one state shows it.
   * @throws {ContentError} for an unknown guide, fact, term, deadline, citation or image.
   */
  guide(slug: string, scope: Scope): GuideBody {
    return resolveGuide(this.#context, slug, scope)
  }

  /** The letters that belong to a guide, in their order; nothing when there are none. */
  lettersOf(guide: string, language: LanguageKey): { letters?: LetterLink[] } {
    return lettersOfGuide(this.#context, guide, language)
  }

  /** A link to a letter, which is in Spanish in every language. */
  letterLink(letter: Pick<Letter, 'slug' | 'title'>, language: LanguageKey): LetterLink {
    return letterLink(letter, language)
  }

  /**
   * A letter as one state shows it: its words, and who receives it there.
   * @throws {ContentError} for an unknown guide or citation.
   */
  letter(letter: Letter, scope: Scope): LetterBody {
    return resolveLetter(this.#context, letter, scope)
  }

  /** A glossary term's page. */
  term(slug: string, scope: Scope): TermBody {
    return resolveTerm(this.#context, slug, scope)
  }

  /** A link to a guide, in its words in the reader's language or, marked, in Spanish. */
  guideLink(slug: string, language: LanguageKey): GuideLink {
    return guideLink(this.#context, slug, language)
  }

  /** Organizations of one role that a state's reader may turn to (`servicesOf`). */
  services(role: OrganizationRole, scope: Scope, asking: Asking): OrganizationCard[] {
    return servicesOf(this.#context, role, scope, asking)
  }

  /**
   * Whom to call before anything else: those of some roles who serve the readers of a guide, as `services` gives them.
   * @param asking `urgent`: life or freedom is at stake.
   */
  strip(roles: readonly OrganizationRole[], scope: Scope, asking: Asking & { urgent: boolean }): CallStrip {
    return stripOf(this.#context, roles, scope, asking)
  }

  /** The whole directory: for each role, the state's organizations and then the national ones. */
  directory(scope: Scope): DirectoryBody['roles'] {
    return directoryOf(this.#context, scope)
  }

  /** The laws that a state has of its own, by subject, and the subjects that it has none for that may be named. */
  stateLaws(scope: Scope): StateLawsBody {
    return stateLawsOf(this.#context, scope)
  }

  /**
   * A deadline of a guide, told outside of it.
   * @throws {ContentError} for an unknown guide or deadline.
   */
  deadline(slug: string, key: string, scope: Scope): ResolvedDeadline {
    return deadlineOfGuide(this.#context, slug, key, scope)
  }

  /** Text in which the numbers and the registers that it names can be touched, and those of which more must be told. */
  linkContacts(inlines: readonly ResolvedInline[], scope: Scope): { inlines: ResolvedInline[]; contacts?: ResolvedFact[] } {
    return linkNamedContacts(this.#context, inlines, scope)
  }

  /** Plain Spanish text in which the legal words lead to the glossary, each the first time. */
  explain(text: string, scope: Scope): ResolvedInline[] {
    return explainText(this.#context, text, scope)
  }

  /** Laws and articles behind citations. */
  legalBasis(citations: readonly string[], language: LanguageKey, place: ContentPlace): LegalBasisEntry[] {
    return legalBasisOf(this.#context, citations, language, place)
  }
}
