import type { Phrase } from '../languages/phrase.ts'
import type { Review } from '../schema/review.ts'
import type { CallStrip } from './directory.ts'
import type { GuideLink, LegalBasisEntry, LetterLink } from './links.ts'
import type { ResolvedDeadline, ResolvedFact, ResolvedInline, ResolvedServices } from './resolvedText.ts'

/** Plain words of a flow, with its legal words explained. `text` is what `inlines` say. */
export interface FlowProse extends Phrase {
  inlines: ResolvedInline[]
  /** Contacts that the text names and that say when they were checked, told below it: each once. */
  contacts?: ResolvedFact[]
}

export interface FlowLink extends Phrase {
  href: string
}

/** A question on the way to a page, and the answer that was given to it. */
export interface FlowStep {
  /** Address of the question, where another answer can be given. */
  href: string
  question: Phrase
  answer: Phrase
}

/** What every page of a flow has. */
export interface FlowPageBody {
  /** Name of the flow, leading to its first question. */
  flow: FlowLink
  /** Answers on the way to this page that are certain, first to last. */
  trail: FlowStep[]
  /** False: several ways lead here, and the trail ends where they part. */
  trailIsWhole: boolean
  /** Set when the translation is missing or older than the Spanish text, which is shown instead. */
  fallbackLang?: string
}

export interface FlowQuestionBody extends FlowPageBody {
  /** The first question: there is nothing to start again. */
  isStart: boolean
  question: Phrase
  help?: FlowProse
  answers: FlowLink[]
}

export interface FlowOutcomeBody extends FlowPageBody {
  title: Phrase
  summary: FlowProse
  /** What to do, in order. */
  steps?: FlowProse[]
  /** Life or freedom is at stake: 911 comes first. */
  urgent: boolean
  /** The guide to go on with. */
  guide: GuideLink
  /** Letters to fill that belong to that guide; absent when there are none. */
  letters?: LetterLink[]
  also: GuideLink[]
  deadlines: ResolvedDeadline[]
  services: ResolvedServices
  strip: CallStrip
  legalBasis: LegalBasisEntry[]
  /** As of a guide. */
  written?: string
  review: Review
}

export interface FlowIndexBody {
  flows: { href: string; title: string; summary: string; lang?: string }[]
}
