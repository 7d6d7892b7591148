import { flowDigest } from '../digests.ts'
import { type TextInLanguage, textIn } from '../languages/textIn.ts'
import { type LanguageKey, localizePath, sourceLanguage } from '../languages.ts'
import type {
  FlowLink,
  FlowOutcomeBody,
  FlowProse,
  FlowQuestionBody,
  FlowStep,
  OrganizationCard,
  Phrase,
  ResolvedServices,
} from '../pages/model.ts'
import type { Flow, FlowText } from '../schema/flow.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { flowTrails } from './flowTrails.ts'
import type { Scope } from './ResolveContext.ts'
import type { Resolver } from './Resolver.ts'
import { gapsOfList } from './serviceGaps.ts'
import { onMap } from './services.ts'

/** A page of a flow: what tells it from the others at once, and what it says, looked up when it is asked for. */
export interface FlowPage<T> {
  key: string
  name: Phrase
  trail: FlowStep[]
  readonly body: T
}

/** A flow as one state shows it. */
export interface ResolvedFlow {
  title: string
  summary: string
  /** Set when the whole flow is shown in another language than the one asked for. */
  fallbackLang?: string
  questions: FlowPage<FlowQuestionBody>[]
  outcomes: FlowPage<FlowOutcomeBody>[]
}

/**
 * A flow for one state and language. Its text is the translation where that says what the Spanish says today, else
 * the Spanish, marked; so is each text that the translation leaves out.
 * @throws {ContentError} for an unknown guide, deadline or citation.
 */
export function resolveFlow(
  flow: Flow,
  {
    resolver,
    scope,
  }: {
    resolver: Pick<
      Resolver,
      'guideLink' | 'lettersOf' | 'services' | 'strip' | 'deadline' | 'legalBasis' | 'explain' | 'linkContacts'
    >
    scope: Scope
  },
): ResolvedFlow {
  const { language } = scope
  const { value: text, key: shown, lang: fallbackLang } = currentText(flow, language)
  const fallback = fallbackLang === undefined ? {} : { fallbackLang }
  const { lang: tagOfSource } = textIn({ es: flow.text.es }, language)
  const phrase = (own: string | undefined, source: string): Phrase =>
    own !== undefined && shown !== sourceLanguage
      ? { text: own }
      : { text: source, ...(tagOfSource === undefined ? {} : { lang: tagOfSource }) }
  /** Legal words are looked for in Spanish alone. */
  const prose = (own: string | undefined, source: string): FlowProse => {
    const plain = phrase(own, source)
    const isSource = own === undefined || shown === sourceLanguage
    const inlines = isSource ? resolver.explain(source, scope) : [{ type: 'text' as const, value: plain.text }]
    return { ...plain, ...resolver.linkContacts(inlines, scope) }
  }
  const questionPhrase = (key: string) =>
    phrase(byKey(text.questions, key)?.question, requireKey(flow.text.es.questions, key).question)
  const answerPhrase = (question: string, key: string) =>
    phrase(
      byKey(byKey(text.questions, question)?.answers ?? [], key)?.text,
      requireKey(requireKey(flow.text.es.questions, question).answers, key).text,
    )
  const hrefOf = (key: string) => localizePath(flowPath(flow, key), language)
  const start: FlowLink = { ...phrase(text.title, flow.text.es.title), href: hrefOf(flow.start) }
  const trails = flowTrails(flow)
  const trailOf = (key: string) =>
    (trails.get(key)?.steps ?? []).map(
      ({ question, answer }): FlowStep => ({
        href: hrefOf(question),
        question: questionPhrase(question),
        answer: answerPhrase(question, answer),
      }),
    )
  const pageOf = <T>(key: string, name: Phrase, bodyOf: (common: FlowPageBody) => T): FlowPage<T> => {
    const trail = trailOf(key)
    const common = { flow: start, trail, trailIsWhole: trails.get(key)?.isWhole ?? true, ...fallback }
    return {
      key,
      name,
      trail,
      get body() {
        return bodyOf(common)
      },
    }
  }
  return {
    title: text.title,
    summary: text.summary,
    ...fallback,
    questions: flow.questions.map(({ key, answers }) => {
      const help = requireKey(flow.text.es.questions, key).help
      const question = questionPhrase(key)
      return pageOf(key, question, (common) => ({
        ...common,
        isStart: key === flow.start,
        question,
        ...(help === undefined ? {} : { help: prose(byKey(text.questions, key)?.help, help) }),
        answers: answers.map((answer) => ({ ...answerPhrase(key, answer.key), href: hrefOf(answer.to) })),
      }))
    }),
    outcomes: flow.outcomes.map((outcome) => {
      const { key, urgent, guide, also, deadlines, services, legalBasis } = outcome
      const source = requireKey(flow.text.es.outcomes, key)
      const own = byKey(text.outcomes, key)
      const federal = isAmparo(source.title)
      const named = numbersInTitle.filter(({ number }) => source.title.includes(number)).map(({ role }) => role)
      const title = phrase(own?.title, source.title)
      return pageOf(key, title, (common) => ({
        ...common,
        title,
        summary: prose(own?.summary, source.summary),
        ...(source.steps === undefined ? {} : { steps: source.steps.map((step, at) => prose(own?.steps?.[at], step)) }),
        urgent,
        guide: resolver.guideLink(guide, language),
        ...resolver.lettersOf(guide, language),
        also: also.map((slug) => resolver.guideLink(slug, language)),
        deadlines: deadlines.map((deadline) => resolver.deadline(deadline.guide, deadline.key, scope)),
        services: servicesOfOutcome(services, (role) => resolver.services(role, scope, { guide, federal })),
        // Where life or freedom is at stake, 911 is first, whoever else may be called.
        strip: resolver.strip([...new Set([...(urgent ? (['emergency'] as const) : []), ...named, ...services])], scope, {
          guide,
          urgent,
          federal,
        }),
        legalBasis: resolver.legalBasis(legalBasis, language, { file: `flows/${flow.slug}` }),
        ...(flow.written === undefined ? {} : { written: flow.written }),
        review: flow.review,
      }))
    }),
  }
}

/** What a question and an outcome both say. */
type FlowPageBody = Pick<FlowQuestionBody & FlowOutcomeBody, 'flow' | 'trail' | 'trailIsWhole' | 'fallbackLang'>

/** Numbers that a title may say to dial: they can be touched below it. */
const numbersInTitle = [
  { number: '911', role: 'emergency' },
  { number: '089', role: 'anonymous_report' },
] as const

/** Whether what an outcome says to do is an amparo alone, which no court of a state decides. */
function isAmparo(title: string): boolean {
  return /\bamparo\b/i.test(title) && !/\bapelaci[oó]n\b/i.test(title)
}

/** Address of a question or an outcome, without the language's prefix; the first question has the flow's own. */
export function flowPath({ slug, start }: Pick<Flow, 'slug' | 'start'>, key: string): string {
  return key === start ? `/orientador/${slug}/` : `/orientador/${slug}/${key}/`
}

/** Whether a flow's own text in a language is shown: it has one, and the Spanish still says the same. */
export function isTranslated(flow: Flow, language: LanguageKey): boolean {
  return currentText(flow, language).key === language
}

/** The text to show: not a translation of what the Spanish no longer says. */
function currentText(flow: Flow, language: LanguageKey): TextInLanguage<FlowText> {
  const found = textIn(flow.text, language)
  const { basedOn } = found.value
  return basedOn === undefined || basedOn === digestOf(flow) ? found : textIn({ es: flow.text.es }, language)
}

/** Asked for every page of a flow in every language. */
const digests = new WeakMap<Flow, string>()

function digestOf(flow: Flow): string {
  const digest = digests.get(flow) ?? flowDigest(flow)
  digests.set(flow, digest)
  return digest
}

function byKey<T extends { key: string }>(items: readonly T[], key: string): T | undefined {
  return items.find((item) => item.key === key)
}

function requireKey<T extends { key: string }>(items: readonly T[], key: string): T {
  const found = byKey(items, key)
  if (found === undefined) throw new RangeError(`the Spanish text of the flow lacks «${key}»`)
  return found
}

function servicesOfOutcome(
  roles: OrganizationRole[],
  servicesOf: (role: OrganizationRole) => OrganizationCard[],
): ResolvedServices {
  const organizations = roles.flatMap(servicesOf)
  return { type: 'services', roles, organizations, ...onMap(roles), ...gapsOfList(roles, organizations) }
}
