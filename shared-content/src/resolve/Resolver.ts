import { sectionDigest } from '../digests.ts'
import { ContentError, type ContentPlace } from '../errors.ts'
import { interfaceText } from '../interface/interfaceText.ts'
import {
  interfaceLanguage,
  isVariety,
  type LanguageKey,
  languageOf,
  localizePath,
  pageLanguage,
  sourceLanguage,
} from '../languages.ts'
import type { Block, FactInline, Inline, List } from '../mdx/tree.ts'
import { walkBlocks, walkInlines } from '../mdx/walk.ts'
import type {
  CallStrip,
  GuideBody,
  GuideLink,
  LegalBasisEntry,
  LetterBody,
  LetterLink,
  LetterNote,
  OrganizationCard,
  ResolvedBlock,
  ResolvedCite,
  ResolvedDeadline,
  ResolvedFact,
  ResolvedFigure,
  ResolvedInline,
  ResolvedLetterPiece,
  ResolvedList,
  ResolvedSection,
  ResolvedServices,
  SectionPart,
  StateLawsBody,
  TermBody,
} from '../pages/model.ts'
import type { ContentView, GuideEntry, TermEntry } from '../pieces/ContentView.ts'
import type { Memory } from '../pieces/ReadLog.ts'
import { type LegalWordSearch, legalWordSearch } from '../readability/findLegalWords.ts'
import { legalWords } from '../readability/legalWords.ts'
import type { Guide, GuideText, Section } from '../schema/guide.ts'
import { type Letter, type LetterStatement, letterPieces, letterStatements } from '../schema/letter.ts'
import type { Organization } from '../schema/organization.ts'
import type { Override } from '../schema/variant.ts'
import { lawKey, lawSubjects } from '../vocabulary/lawSubjects.ts'
import { namesGuides, type OrganizationRole, organizationRoles } from '../vocabulary/organizationRoles.ts'
import { callStrip } from './callStrip.ts'
import { contactOfFact } from './contactOfFact.ts'
import { durationToText } from './durationToText.ts'
import { explainWords } from './explainWords.ts'
import { factToText } from './factToText.ts'
import { linkContacts, type NamedContact, namedIn } from './linkContacts.ts'
import { organizationToCard } from './organizationCard.ts'
import { isInForce, isPublishable, resolveFact } from './resolveFact.ts'
import { federalGuides, federalRoles, mapRole, nationwideRoles, parallelRoles } from './rolesBesideStates.ts'
import { spanishWordMarker } from './spanishWords.ts'
import { stateLaw } from './stateLaw.ts'
import { findTextIn, textIn } from './textIn.ts'

/** For whom a text is resolved. */
export interface Scope {
  /** State slug; undefined for the national portal. */
  state: string | undefined
  language: LanguageKey
}

/**
 * Turns content into what pages show, for any state, language and day: overrides applied, facts, services, terms,
 * deadlines and citations looked up. Pure: the same input gives the same output. National text that says nothing of
 * a state is resolved once and shared.
 */
export class Resolver {
  readonly #view: ContentView
  readonly #digests = new WeakMap<Section, string>()
  readonly #markers: Memory<ReturnType<typeof spanishWordMarker>> = new WeakMap()
  readonly #guideLinks: Memory<GuideLink> = new WeakMap()
  readonly #cards: Memory<OrganizationCard> = new WeakMap()
  readonly #explained: Memory<ResolvedInline[]> = new WeakMap()
  readonly #legalWords: Memory<LegalWordSearch> = new WeakMap()
  readonly #named: Memory<NamedContact[]> = new WeakMap()
  /** National text that says nothing of a state, by the guide and the languages of the page and of the text. */
  readonly #national: Memory<ResolvedBlock[]> = new WeakMap()

  constructor(view: ContentView) {
    this.#view = view
  }

  /** A text of some language, with the Spanish words in it marked as such (`foreignMarks.ts`). */
  markWords(text: string, language: LanguageKey): string {
    if (interfaceLanguage(language) === sourceLanguage) return text
    return this.#remember(this.#markers, this.#view, '', () => spanishWordMarker(this.#view.terms()))(text, language)
  }

  #remember<T>(memory: Memory<T>, of: object, key: string, make: () => T): T {
    return this.#view.log.remember(memory, of, key, make)
  }

  /**
   * A guide as one state shows it.
   * @throws {ContentError} for an unknown guide, fact, term, deadline, citation or image.
   */
  guide(slug: string, scope: Scope): GuideBody {
    const guide = this.#requireGuide(slug)
    const place = { file: `guides/${slug}` }
    const { value: text, key: language, lang: fallbackLang } = textIn(guide.text, scope.language)
    const overrides = this.#view.overrides(slug, scope.state)
    const context: TextContext = { guide, text, scope, language, place }
    const sections = guide.text.es.sections.flatMap((source) =>
      this.#section(
        source,
        overrides.filter(({ section }) => section === source.key),
        context,
      ),
    )
    return {
      slug,
      audience: guide.audience,
      summary: this.markWords(text.summary, language),
      ...(fallbackLang === undefined ? {} : { fallbackLang }),
      ...(isVariety(language) ? { full: this.#fullGuide(slug, scope, sections) } : {}),
      sections,
      strip: this.strip(rolesAskedBy(sections, guide), scope, { guide: slug, urgent: guide.urgent }),
      legalBasis: this.#view.laws.legalBasis(guide.legalBasis, scope.language, place),
      related: guide.related
        .filter((related) => this.#view.guideEntry(related) !== undefined && related !== slug)
        .map((related) => this.guideLink(related, scope.language)),
      ...(guide.written === undefined ? {} : { written: guide.written }),
      review: guide.review,
      aliases: text.aliases,
      urgent: guide.urgent,
      ...this.lettersOf(slug, scope.language),
    }
  }

  /** The letters that belong to a guide, in their order; nothing when there are none. */
  lettersOf(guide: string, language: LanguageKey): { letters?: LetterLink[] } {
    const letters = this.#view.lettersOf(guide).map((letter) => this.letterLink(letter, language))
    return letters.length === 0 ? {} : { letters }
  }

  /** A link to a letter, which is in Spanish in every language. */
  letterLink({ slug, title }: Pick<Letter, 'slug' | 'title'>, language: LanguageKey): LetterLink {
    return {
      href: localizePath(`/escritos/${slug}/`, interfaceLanguage(language)),
      title,
      ...foreignTag(sourceLanguage, language),
    }
  }

  /**
   * A letter as one state shows it: its words, and who receives it there.
   * @throws {ContentError} for an unknown guide or citation.
   */
  letter(letter: Letter, scope: Scope): LetterBody {
    const place = { file: `letters/${letter.slug}` }
    const { language } = scope
    const { lang: fallbackLang } = foreignTag(sourceLanguage, language)
    const blanks = new Map(letter.blanks.map((blank) => [blank.key, blank]))
    const pieces = (text: string) =>
      letterPieces(text).flatMap((piece): ResolvedLetterPiece[] => {
        if (piece.type === 'text') return [piece]
        const blank = blanks.get(piece.key)
        return blank === undefined ? [] : [{ type: 'blank', ...blank }]
      })
    /** What goes to an authority names its articles in Spanish, whoever reads the page. */
    const basisOf = (cites: readonly string[]) =>
      cites.length === 0
        ? {}
        : {
            basis: this.#view.laws
              .legalBasis(cites, sourceLanguage, place)
              .map(({ name, articles }) => `${name}, ${articles}`)
              .join('; '),
          }
    const note = ({ text, cites }: LetterStatement): LetterNote => ({ text, ...basisOf(cites) })
    const cited = letterStatements(letter).flatMap(({ statement }) => statement.cites)
    return {
      title: letter.title,
      summary: letter.summary,
      aliases: letter.aliases,
      urgent: letter.urgent,
      ...(fallbackLang === undefined ? {} : { fallbackLang }),
      to: pieces(letter.to),
      paragraphs: letter.paragraphs.map(({ heading, tick, text, cites }) => ({
        ...(heading === undefined ? {} : { heading }),
        tick,
        pieces: pieces(text),
        ...basisOf(cites),
      })),
      handIn: note(letter.handIn),
      ...(letter.services.length === 0
        ? {}
        : {
            services: {
              type: 'services',
              roles: letter.services,
              organizations: letter.services.flatMap((role) => this.services(role, scope, letter.guides[0])),
            },
          }),
      askBack: note(letter.askBack),
      attach: letter.attach,
      notes: letter.notes.map(note),
      guides: letter.guides.map((guide) => this.guideLink(guide, language)),
      legalBasis: this.#view.laws.legalBasis(cited, language, place),
      ...(letter.written === undefined ? {} : { written: letter.written }),
      review: letter.review,
    }
  }

  /** A glossary term's page. */
  term(slug: string, scope: Scope): TermBody {
    const term = this.#requireTerm(this.#view.term(slug), slug, { file: `glossary/${slug}` })
    const place = { file: `glossary/${slug}` }
    const { value: text, key: language, lang: fallbackLang } = textIn(term.text, scope.language)
    return {
      term: this.markWords(text.term, language),
      definition: this.markWords(text.definition, language),
      aliases: text.aliases,
      blocks: this.#blocks(text.body, { guide: undefined, text: undefined, scope, language, place }),
      legalBasis: this.#view.laws.legalBasis(term.legalBasis, scope.language, place),
      related: term.related.flatMap((related) => {
        const other = this.#view.termEntry(related)?.text
        if (other === undefined || related === slug) return []
        const { value, lang } = textIn(other, scope.language)
        const href = this.#termPath(related, scope.language)
        return [{ href, term: value.term, ...(lang === undefined ? {} : { lang }) }]
      }),
      usedIn: this.#view.guidesWithTerm(slug).map((guide) => this.guideLink(guide, scope.language)),
      ...(fallbackLang === undefined ? {} : { fallbackLang }),
    }
  }

  /** A link to a guide, in its words in the reader's language or, marked, in Spanish. */
  guideLink(slug: string, language: LanguageKey): GuideLink {
    const guide = this.#requireEntry(slug)
    return this.#remember(this.#guideLinks, guide, language, () => {
      const { value, key, lang } = textIn(guide.text, language)
      return {
        href: localizePath(`/guias/${slug}/`, pageLanguage(guide.text, language)),
        title: this.markWords(value.title, key),
        summary: this.markWords(value.summary, key),
        audience: guide.audience,
        ...(lang === undefined ? {} : { lang }),
      }
    })
  }

  /**
   * Organizations of one role that a state's reader may turn to: the state's own, or the national ones where the
   * state has none that may be shown. A state's institution stands in for the national one, except in roles that both
   * fill (`rolesBesideStates.ts`); of those who answer anybody, the ones with a contact come first. A civil organization
   * serves its own public, so it is shown only where its `guides` name the guide that asks.
   * @param guide slug of the guide that asks, or that an outcome leads to; undefined where there is none.
   * @param federal the Federation alone decides what is asked for, as in an amparo.
   */
  services(role: OrganizationRole, scope: Scope, guide: string | undefined, federal = false): OrganizationCard[] {
    const { state, language } = scope
    const cards = (from: string | undefined) =>
      this.#cardsOf(
        this.#view.organizations(role, from).filter((organization) => servesReadersOf(organization, guide)),
        from,
        language,
      )
    const isFederal = (federal || (guide !== undefined && federalGuides.has(guide))) && federalRoles.has(role)
    const own = state === undefined || isFederal ? [] : cards(state)
    if (own.length > 0 && !nationwideRoles.has(role) && !parallelRoles.has(role)) return own
    const all = [...own, ...cards(undefined)]
    return nationwideRoles.has(role) ? all.toSorted((a, b) => reachOf(b) - reachOf(a)) : all
  }

  /**
   * Whom to call before anything else: those of some roles who serve the readers of a guide, as `services` gives them.
   * @param urgent life or freedom is at stake.
   */
  strip(
    roles: readonly OrganizationRole[],
    scope: Scope,
    { guide, urgent, federal = false }: { guide: string | undefined; urgent: boolean; federal?: boolean },
  ): CallStrip {
    return callStrip({ roles, urgent, servicesOf: (role) => this.services(role, scope, guide, federal) })
  }

  /** The whole directory: for each role, the state's organizations and then the national ones. */
  directory(scope: Scope): { role: OrganizationRole; organizations: OrganizationCard[] }[] {
    const { state, language } = scope
    const cards = (role: OrganizationRole, from: string | undefined) =>
      this.#cardsOf(this.#view.organizations(role, from), from, language)
    return organizationRoles.map((role) => ({
      role,
      organizations: [...(state === undefined ? [] : cards(role, state)), ...cards(role, undefined)],
    }))
  }

  /** The laws that a state has of its own, by subject, and the subjects that it has none for that may be named. */
  stateLaws({ state, language }: Scope): StateLawsBody {
    if (state === undefined) return { laws: [], missing: [] }
    const view = this.#view
    const laws = lawSubjects.flatMap(
      (subject) => stateLaw({ facts: view.facts(lawKey(subject), state), subject, language, date: view.date }) ?? [],
    )
    return { laws, missing: lawSubjects.filter((subject) => !laws.some((law) => law.subject === subject)) }
  }

  /**
   * A deadline of a guide, told outside of it.
   * @throws {ContentError} for an unknown guide or deadline.
   */
  deadline(slug: string, key: string, scope: Scope): ResolvedDeadline {
    const guide = this.#requireGuide(slug)
    const { language } = scope
    return this.#deadline(key, { guide, text: guide.text[language], scope, language, place: { file: `guides/${slug}` } })
  }

  /** Text in which the numbers and the registers that it names can be touched, and those of which more must be told. */
  linkContacts(
    inlines: readonly ResolvedInline[],
    { language }: Scope,
  ): { inlines: ResolvedInline[]; contacts?: ResolvedFact[] } {
    const known = this.#namedContacts(language)
    const linked = linkContacts(inlines, known)
    const contacts = namedIn(linked, known)
    return { inlines: linked, ...(contacts.length === 0 ? {} : { contacts }) }
  }

  /** Plain Spanish text in which the legal words lead to the glossary, each the first time. */
  explain(text: string, scope: Scope): ResolvedInline[] {
    const view = this.#view
    const words = () => this.#remember(this.#legalWords, view, '', () => legalWordSearch(legalWords(view.terms())))
    return this.#remember(this.#explained, view, `${scope.language} ${text}`, () =>
      explainWords(text, words()).map((stretch) =>
        stretch.term === undefined
          ? { type: 'text', value: stretch.text }
          : {
              type: 'term',
              text: stretch.text,
              href: this.#termPath(stretch.term, scope.language),
              definition: this.#requireTerm(view.termEntry(stretch.term), stretch.term, { file: `glossary/${stretch.term}` }).text
                .es.definition,
            },
      ),
    )
  }

  /** Laws and articles behind citations. */
  legalBasis(citations: readonly string[], language: LanguageKey, place: ContentPlace): LegalBasisEntry[] {
    return this.#view.laws.legalBasis(citations, language, place)
  }

  /**
   * National contacts by the words that name them: short numbers by themselves, and the address of a register
   * (`registro-de-detenciones.consulta`) by the register's name in the glossary, in Spanish and in the reader's language.
   * While that address may not be shown, the name leads to its entry in the glossary, which says how to look there.
   */
  #namedContacts(language: LanguageKey): NamedContact[] {
    const view = this.#view
    return this.#remember(this.#named, view, language, () =>
      view
        .namedFacts()
        .filter((fact) => isPublishable(fact) && isInForce(fact, view.date))
        .flatMap((fact): NamedContact[] => {
          const contact = contactOfFact(fact, language, view.date)
          if (contact === undefined) return []
          const register = /^(.+)\.consulta$/.exec(fact.key)?.[1]
          const term = register === undefined ? undefined : view.termEntry(register)
          if (term === undefined)
            return contact.href !== undefined && /^\d{3}$/.test(contact.value)
              ? [{ name: contact.value, link: { type: 'fact', k: fact.key, scope: 'national', ...contact } }]
              : []
          const { value: said } = textIn(term.text, language)
          const link: NamedContact['link'] =
            contact.href === undefined
              ? { type: 'term', text: said.term, href: this.#termPath(term.slug, language), definition: said.definition }
              : { type: 'fact', k: fact.key, scope: 'national', ...contact }
          return [...new Set([term.text.es.term, said.term])].map((name) => ({ name, link }))
        }),
    )
  }

  #cardsOf(organizations: readonly Organization[], from: string | undefined, language: LanguageKey): OrganizationCard[] {
    const scope = from === undefined ? 'national' : 'state'
    return organizations.map((organization) =>
      this.#remember(this.#cards, organization, `${scope} ${language}`, () =>
        organizationToCard(organization, scope, language, this.#view.date),
      ),
    )
  }

  #section(source: Section, overrides: readonly Override[], context: TextContext): ResolvedSection[] {
    const byOperation = new Map(overrides.map((override) => [override.op, override]))
    if (byOperation.has('hide')) return []
    const { language } = context.scope
    const translated = context.text?.sections.find(({ key }) => key === source.key)
    if (isVariety(context.language)) return this.#easySection(source, translated, byOperation, context)
    const national = translated ?? source
    const from = translated === undefined ? sourceLanguage : context.language
    const lang = foreignTag(from, language)
    const replacement = byOperation.get('replace')
    const parts: SectionPart[] = [
      ...this.#overridePart(byOperation.get('before'), context),
      ...(replacement === undefined
        ? [{ origin: 'national' as const, ...lang, blocks: this.#blocks(national.body, { ...context, language: from }) }]
        : this.#overridePart(replacement, context)),
      ...this.#overridePart(byOperation.get('after'), context),
    ]
    const outdated = translated?.basedOn !== undefined && translated !== source && translated.basedOn !== this.#digestOf(source)
    return [
      {
        key: source.key,
        title: this.markWords(national.title, from),
        ...(lang.lang === undefined ? {} : { titleLang: lang.lang }),
        parts,
        ...(outdated ? { outdatedTranslation: true as const } : {}),
      },
    ]
  }

  /**
   * A section in easy read: only where it has been written. What the state says of it in full is not put between easy
   * words, but linked to; where that takes the place of the national text, there is no easy section.
   */
  #easySection(
    source: Section,
    easy: Section | undefined,
    overrides: ReadonlyMap<Override['op'], Override>,
    context: TextContext,
  ): ResolvedSection[] {
    const { language, scope, guide } = context
    const partOf = (override: Override | undefined): SectionPart[] => {
      const body = override?.body[language]
      return body === undefined ? [] : [{ origin: 'state', blocks: this.#blocks(body, context) }]
    }
    const replacement = overrides.get('replace')
    const parts: SectionPart[] = [
      ...partOf(overrides.get('before')),
      ...(replacement !== undefined
        ? partOf(replacement)
        : easy === undefined
          ? []
          : [{ origin: 'national' as const, blocks: this.#blocks(easy.body, context) }]),
      ...partOf(overrides.get('after')),
    ]
    if (easy === undefined || parts.length === 0) return []
    const unsaid = [...overrides.values()].some(({ body }) => body[language] === undefined)
    return [
      {
        key: source.key,
        title: easy.title,
        parts,
        ...(easy.basedOn !== undefined && easy.basedOn !== this.#digestOf(source) ? { outdatedTranslation: true as const } : {}),
        ...(unsaid && guide !== undefined ? { moreHref: this.#fullLink(guide.slug, scope.language, `#${source.key}`) } : {}),
      },
    ]
  }

  /** The guide that an easy-read one is a version of, and its parts that are only there. */
  #fullGuide(slug: string, { state, language }: Scope, easy: readonly ResolvedSection[]): NonNullable<GuideBody['full']> {
    const base = interfaceLanguage(language)
    const full = this.guide(slug, { state, language: base })
    const present = new Set(easy.map(({ key }) => key))
    return {
      href: this.#fullLink(slug, language, ''),
      omitted: full.sections
        .filter(({ key }) => !present.has(key))
        .map(({ key, title }) => ({ href: this.#fullLink(slug, language, `#${key}`), title })),
    }
  }

  #digestOf(section: Section): string {
    const digest = this.#digests.get(section) ?? sectionDigest(section)
    this.#digests.set(section, digest)
    return digest
  }

  #overridePart(override: Override | undefined, context: TextContext): SectionPart[] {
    if (override === undefined) return []
    const found = findTextIn(override.body, context.scope.language)
    if (found === undefined) return []
    const { value, key, lang } = found
    return [
      { origin: 'state', ...(lang === undefined ? {} : { lang }), blocks: this.#blocks(value, { ...context, language: key }) },
    ]
  }

  #blocks(blocks: readonly Block[], context: TextContext): ResolvedBlock[] {
    if (dependsOnState(blocks)) return blocks.map((block) => this.#block(block, context))
    // What blocks say also depends on the guide that they stand in: its deadlines, and links to its own parts.
    const key = `${context.guide?.slug ?? ''} ${context.scope.language} ${context.language}`
    return this.#remember(this.#national, blocks, key, () => blocks.map((block) => this.#block(block, context)))
  }

  #block(block: Block, context: TextContext): ResolvedBlock {
    switch (block.type) {
      case 'paragraph':
      case 'quote':
        return { type: block.type, children: this.#inlines(block.children, context) }
      case 'heading':
        return { type: 'heading', depth: block.depth, children: this.#inlines(block.children, context) }
      case 'list':
        return this.#list(block, context)
      case 'steps':
        return {
          type: 'steps',
          items: block.items.map(({ title, body, ...drawn }) => ({
            ...drawn,
            title: this.markWords(title, context.language),
            body: this.#blocks(body, context),
          })),
        }
      case 'callout':
        return { type: 'callout', kind: block.kind, body: this.#blocks(block.body, context) }
      case 'deadline':
        return this.#deadline(block.k, context)
      case 'servicesFor':
        return {
          type: 'services',
          roles: block.roles,
          organizations: block.roles.flatMap((role) =>
            this.services(role, { ...context.scope, language: context.language }, context.guide?.slug),
          ),
          ...onMap(block.roles),
        }
      case 'figure':
        return this.#figure(block.media, context)
    }
  }

  #list({ ordered, start, items }: List, context: TextContext): ResolvedList {
    return {
      type: 'list',
      ordered,
      ...(start === undefined ? {} : { start }),
      items: items.map(({ children, list }) => ({
        children: this.#inlines(children, context),
        ...(list === undefined ? {} : { list: this.#list(list, context) }),
      })),
    }
  }

  #inlines(inlines: readonly Inline[], context: TextContext): ResolvedInline[] {
    return inlines.map((inline, index): ResolvedInline => {
      switch (inline.type) {
        case 'fact':
          return this.#fact(inline, index === 0, context)
        case 'cite':
          return this.#cite(inline.ref, context)
        case 'term': {
          const { value, lang } = textIn(
            this.#requireTerm(this.#view.termEntry(inline.k), inline.k, context.place).text,
            context.language,
          )
          return {
            type: 'term',
            text: this.markWords(inline.text, context.language),
            href: this.#termPath(inline.k, context.scope.language),
            ...(lang === undefined ? { definition: value.definition } : {}),
          }
        }
        case 'link':
          return {
            ...inline,
            href: this.#localizeLink(inline.href, context),
            ...this.#noteOfLink(inline.href, context),
            children: inline.children.map((run) => ({ ...run, value: this.markWords(run.value, context.language) })),
          }
        case 'text':
          return { ...inline, value: this.markWords(inline.value, context.language) }
        default:
          return inline
      }
    })
  }

  #fact({ k, prefix }: FactInline, startsSentence: boolean, { scope, language, place }: TextContext): ResolvedInline {
    const found = resolveFact({
      own: scope.state === undefined ? [] : this.#view.facts(k, scope.state),
      national: this.#view.facts(k),
      state: scope.state,
      key: k,
      date: this.#view.date,
      place,
    })
    const contact = contactOfFact(found.fact, language, this.#view.date)
    if (contact !== undefined) return { type: 'fact', k, scope: found.scope, ...contact }
    const { value, lang } = factToText(found.fact, { prefix, language, startsSentence })
    return { type: 'fact', k, value, scope: found.scope, ...(lang === undefined ? {} : { lang }) }
  }

  #cite(ref: string, { language, place }: TextContext): ResolvedCite {
    return this.#view.laws.cite(ref, language, place)
  }

  #deadline(key: string, context: TextContext): ResolvedDeadline {
    const data = context.guide?.deadlines.find((deadline) => deadline.key === key)
    const source = context.guide?.text.es.deadlines.find((deadline) => deadline.key === key)
    const text = context.text?.deadlines.find((deadline) => deadline.key === key) ?? source
    if (data === undefined || text === undefined)
      throw new ContentError({
        code: 'deadline-unknown',
        place: context.place,
        what: `El plazo «${key}» no está en la cabecera de la guía.`,
        mend: 'Agrégalo a «deadlines» o corrige la clave.',
      })
    return {
      type: 'deadline',
      key,
      length: data.length,
      lengthLabel: durationToText(data.length, data.calendar, context.language),
      calendar: data.calendar,
      binds: data.binds,
      from: text === source ? text.from : this.markWords(text.from, context.language),
      what: text === source ? text.what : this.markWords(text.what, context.language),
      ...(text === source ? foreignTag(sourceLanguage, context.language) : {}),
      cite: this.#cite(data.cite, context),
    }
  }

  #figure(slug: string, { language, place }: TextContext): ResolvedFigure {
    const { media, files } = this.#view.media(slug)
    if (media === undefined || files === undefined)
      throw new ContentError({
        code: 'media-unknown',
        place,
        what: `La imagen «${slug}» no existe.`,
        mend: 'Agrégala a media/index.yaml o corrige el nombre.',
      })
    const { alt, caption, credit } = media
    return {
      type: 'figure',
      ...files,
      alt: textIn(alt, language).value,
      ...(caption === undefined ? {} : { caption: textIn(caption, language).value }),
      credit,
    }
  }

  /** Says of a link in a translated text that the guide which it leads to is in Spanish. */
  #noteOfLink(href: string, { scope, language }: TextContext): { note?: string } {
    const slug = guideOfLink(href)
    const target = slug === undefined ? undefined : this.#view.guideEntry(slug)
    const isForeign = target !== undefined && textIn(target.text, language).lang !== undefined
    return isForeign && language === scope.language ? { note: interfaceText(language).inSpanish } : {}
  }

  #termPath(slug: string, language: LanguageKey): string {
    return localizePath(`/glosario/${slug}/`, interfaceLanguage(language))
  }

  #localizeLink(href: string, { scope, guide: own }: TextContext): string {
    const { language } = scope
    if (href.startsWith('#'))
      return own === undefined || this.#hasPart(own, scope, href) ? href : this.#fullLink(own.slug, language, href)
    if (!href.startsWith('/')) return href
    const slug = guideOfLink(href)
    const target = slug === undefined ? undefined : this.#view.guideEntry(slug)
    const isWhole = target !== undefined && this.#hasPart(target, scope, /#.*$/.exec(href)?.[0] ?? '')
    return localizePath(href, isWhole ? pageLanguage(target.text, language) : interfaceLanguage(language))
  }

  /** Whether a guide's page in a language has the part that a link names: one in easy read may lack it. */
  #hasPart({ slug, text }: Pick<GuideEntry, 'slug' | 'text'>, { state, language }: Scope, fragment: string): boolean {
    if (!isVariety(language) || text[language] === undefined || fragment === '' || fragment === '#base-legal') return true
    const easy = this.#view.guide(slug)?.text[language]
    if (easy === undefined) return true
    const replaced = this.#view
      .overrides(slug, state)
      .some(
        ({ section, op, body }) =>
          `#${section}` === fragment && (op === 'hide' || (op === 'replace' && body[language] === undefined)),
      )
    return !replaced && easy.sections.some(({ key }) => `#${key}` === fragment)
  }

  #fullLink(slug: string, language: LanguageKey, fragment: string): string {
    return `${localizePath(`/guias/${slug}/`, interfaceLanguage(language))}${fragment}`
  }

  /** @throws {ContentError} `guide-unknown` */
  #requireGuide(slug: string): Guide {
    const guide = this.#view.guide(slug)
    if (guide === undefined) throw unknownGuide(slug)
    return guide
  }

  #requireEntry(slug: string): GuideEntry {
    const guide = this.#view.guideEntry(slug)
    if (guide === undefined) throw unknownGuide(slug)
    return guide
  }

  #requireTerm<T extends TermEntry>(term: T | undefined, slug: string, place: ContentPlace): T {
    if (term === undefined)
      throw new ContentError({
        code: 'term-unknown',
        place,
        what: `La palabra «${slug}» no está en el glosario.`,
        mend: `Escribe glossary/${slug}/es.mdx o corrige la clave.`,
      })
    return term
  }
}

function unknownGuide(slug: string): ContentError {
  return new ContentError({
    code: 'guide-unknown',
    place: { file: `guides/${slug}` },
    what: `La guía «${slug}» no existe.`,
    mend: 'Corrige el nombre o escribe la guía.',
  })
}

interface TextContext {
  guide: Guide | undefined
  text: GuideText | undefined
  scope: Scope
  /** The language that the words are in: the page's, or the one that it falls back to. */
  language: LanguageKey
  place: ContentPlace
}

/** How easily somebody is reached: by a call, in another way, or not yet. */
function reachOf({ contacts }: OrganizationCard): number {
  return contacts.some(({ kind }) => kind === 'phone') ? 2 : contacts.length > 0 ? 1 : 0
}

/** The roles that a guide's sections ask for, in their order, each once; one in easy read may leave that section out. */
function rolesAskedBy(sections: readonly ResolvedSection[], { text }: Guide): OrganizationRole[] {
  const resolved = sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks))
  const asked = resolved.flatMap((block) => (block.type === 'services' ? block.roles : []))
  const source = text.es.sections.flatMap(({ body }) => [...walkBlocks(body)])
  return [...new Set(asked.length > 0 ? asked : source.flatMap((block) => (block.type === 'servicesFor' ? block.roles : [])))]
}

/** Whom readers can look for on their map, as a list of services says it. */
export function onMap(roles: readonly OrganizationRole[]): Pick<ResolvedServices, 'onMap'> {
  const role = mapRole(roles)
  return role === undefined ? {} : { onMap: role }
}

/** Slug of the guide that a link within the site leads to. */
function guideOfLink(href: string): string | undefined {
  return /^\/guias\/([a-z0-9-]+)\//.exec(href)?.[1]
}

/** The tag of a text's language, when a page in another language shows it. */
function foreignTag(from: LanguageKey, page: LanguageKey): { lang?: string } {
  return interfaceLanguage(from) === interfaceLanguage(page) ? {} : { lang: languageOf(from).tag }
}

/** Institutions serve everybody; a civil organization and a help line, the readers of the guides that they name. */
function servesReadersOf({ role, guides }: Organization, guide: string | undefined): boolean {
  return !namesGuides(role) || (guide !== undefined && guides.includes(guide))
}

function dependsOnState(blocks: readonly Block[]): boolean {
  for (const block of walkBlocks(blocks)) if (block.type === 'servicesFor') return true
  for (const inline of walkInlines(blocks)) if (inline.type === 'fact') return true
  return false
}
