import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { Flow, FlowText } from '@justicia/shared-content/schema/flow'
import type { OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import { formerlyOf } from './formerlyOf.ts'
import type { Localized } from './localized.ts'
import { reviewToData, storedToReview, writtenOf } from './reviewDocument.ts'
import type { DocumentId, Maybe, Publishable, StoredReview } from './stored.ts'
import { dayToStored } from './storedDay.ts'

export interface StoredFlow extends Publishable {
  slug: string
  title: Localized<string>
  summary: Localized<string>
  basedOn: Localized<string>
  order: number
  formerly?: Maybe<string[]>
  written?: Maybe<string>
  review: StoredReview
  start: string
  questions?: Maybe<
    {
      key: string
      question: Localized<string>
      help: Localized<string>
      answers?: Maybe<{ key: string; text: Localized<string>; to: string }[]>
    }[]
  >
  outcomes?: Maybe<
    {
      key: string
      title: Localized<string>
      summary: Localized<string>
      steps?: Localized<string[]>
      urgent?: Maybe<boolean>
      guide: DocumentId
      also?: Maybe<DocumentId[]>
      deadlines?: Maybe<{ guide: DocumentId; key: string }[]>
      services?: Maybe<OrganizationRole[]>
      legalBasis?: Maybe<string[]>
    }[]
  >
}

/** What a flow says in one language, as Payload takes it. `idOf` gives the id of a guide that is stored. */
export function flowToData(flow: Flow, language: LanguageKey, idOf: (guide: string) => DocumentId) {
  const text = flow.text[language]
  const questions = new Map(text?.questions.map((question) => [question.key, question]))
  const outcomes = new Map(text?.outcomes.map((outcome) => [outcome.key, outcome]))
  return {
    slug: flow.slug,
    title: text?.title ?? null,
    summary: text?.summary ?? null,
    basedOn: text?.basedOn ?? null,
    order: flow.order,
    formerly: flow.formerly ?? [],
    written: dayToStored(flow.written),
    review: reviewToData(flow.review),
    start: flow.start,
    questions: flow.questions.map(({ key, answers }) => {
      const said = questions.get(key)
      const texts = new Map(said?.answers.map((answer) => [answer.key, answer.text]))
      return {
        key,
        question: said?.question ?? null,
        help: said?.help ?? null,
        answers: answers.map((answer) => ({ key: answer.key, text: texts.get(answer.key) ?? null, to: answer.to })),
      }
    }),
    outcomes: flow.outcomes.map(({ key, urgent, guide, also, deadlines, services, legalBasis }) => ({
      key,
      title: outcomes.get(key)?.title ?? null,
      summary: outcomes.get(key)?.summary ?? null,
      steps: outcomes.get(key)?.steps ?? [],
      urgent,
      guide: idOf(guide),
      also: also.map(idOf),
      deadlines: deadlines.map((deadline) => ({ guide: idOf(deadline.guide), key: deadline.key })),
      services,
      legalBasis,
    })),
  }
}

/**
 * The flow that a stored document is. `slugOf` names the guides that its outcomes lead to, `alsoOf` those that may be spoken
 * of besides: others are left out of `also`.
 * @returns undefined when an outcome, or one of its deadlines, is of a guide that may not be spoken of.
 */
export function storedToFlow(
  stored: StoredFlow,
  slugOf: (id: DocumentId) => string | undefined,
  alsoOf: (id: DocumentId) => string | undefined,
): Flow | undefined {
  const outcomes: Flow['outcomes'] = []
  for (const outcome of stored.outcomes ?? []) {
    const guide = slugOf(outcome.guide)
    const deadlines = (outcome.deadlines ?? []).flatMap(({ guide: id, key }) => {
      const owner = slugOf(id)
      return owner === undefined ? [] : [{ guide: owner, key }]
    })
    if (guide === undefined || deadlines.length < (outcome.deadlines ?? []).length) return undefined
    outcomes.push({
      key: outcome.key,
      urgent: outcome.urgent === true,
      guide,
      also: (outcome.also ?? []).flatMap((id) => alsoOf(id) ?? []),
      deadlines,
      services: outcome.services ?? [],
      legalBasis: outcome.legalBasis ?? [],
    })
  }
  const es = storedToText(stored, 'es')
  if (es === undefined) throw new TypeError(`flow ${stored.slug} has no Spanish text`)
  const text: Flow['text'] = { es }
  for (const language of languageKeys) {
    const said = storedToText(stored, language)
    if (said !== undefined) text[language] = said
  }
  return {
    slug: stored.slug,
    order: stored.order,
    ...formerlyOf(stored),
    ...writtenOf(stored),
    review: storedToReview(stored.review),
    start: stored.start,
    questions: (stored.questions ?? []).map(({ key, answers }) => ({
      key,
      answers: (answers ?? []).map((answer) => ({ key: answer.key, to: answer.to })),
    })),
    outcomes,
    text,
  }
}

/** What a flow says in one language; undefined when it has no title and summary in it. What has no Spanish is left out. */
function storedToText(stored: StoredFlow, language: LanguageKey): FlowText | undefined {
  const [title, summary, basedOn] = [stored.title?.[language], stored.summary?.[language], stored.basedOn?.[language]]
  if (!title || !summary) return undefined
  return {
    title,
    summary,
    ...(basedOn ? { basedOn } : {}),
    questions: (stored.questions ?? []).flatMap(({ key, question, help, answers }) => {
      const asked = question?.[language]
      if (!asked) return []
      const explained = help?.es ? help[language] : undefined
      return [
        {
          key,
          question: asked,
          ...(explained ? { help: explained } : {}),
          answers: (answers ?? []).flatMap((answer) => {
            const text = answer.text?.[language]
            return text ? [{ key: answer.key, text }] : []
          }),
        },
      ]
    }),
    outcomes: (stored.outcomes ?? []).flatMap((outcome) => {
      const [heading, first] = [outcome.title?.[language], outcome.summary?.[language]]
      if (!heading || !first) return []
      const spanish = outcome.steps?.es ?? []
      const steps = outcome.steps?.[language] ?? []
      // A translation of some of the steps alone would leave a list out of order: the Spanish stands in.
      const isWhole = steps.length > 0 && steps.length === spanish.length
      return [{ key: outcome.key, title: heading, summary: first, ...(isWhole ? { steps } : {}) }]
    }),
  }
}
