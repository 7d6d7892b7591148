import { type LanguageKey, languageOf, localizePath } from '../languages.ts'
import type { JsonLd } from '../pages/jsonLd.ts'
import type { Crumb, FlowIndexBody } from '../pages/model.ts'
import type { FlowKeys } from '../pieces/entries.ts'
import { type FlowPage, flowPath, isTranslated, resolveFlow } from '../resolve/resolveFlow.ts'
import type { Flow } from '../schema/flow.ts'
import { flowPageNames } from './flowPageNames.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext, PlannedFlow } from './PlanContext.ts'

const indexPath = '/orientador/'

/**
 * The list of question flows, and a page for each of their questions and outcomes, in Spanish where a flow is not
 * translated. None where the content has no flows.
 */
export function flowPages(context: PlanContext): PagePlan[] {
  const slugs = context.view.flows()
  if (slugs.length === 0) return []
  return [indexPage(context), ...slugs.flatMap((slug) => pagesOfFlow(context, slug))]
}

/** In one site and language once, for all of its pages. */
function plannedFlow(context: PlanContext, slug: string): PlannedFlow {
  const { view } = context
  const flow = view.flow(slug) as Flow
  return view.log.remember(context.flows, flow, '', () => {
    const resolved = resolveFlow(flow, context)
    return { flow, resolved, names: flowPageNames(resolved) }
  })
}

function indexPage(context: PlanContext): PagePlan {
  const { site, language, text, view } = context
  const { title, description } = text.pages.flows
  return pagePlan(context, { template: 'flow-index', path: indexPath }, () => ({
    title,
    description: description({ place: site.name }),
    trail: [],
    body: { flows: view.flows().map((slug) => flowLink(plannedFlow(context, slug), language)) },
  }))
}

function flowLink({ flow, resolved }: PlannedFlow, language: LanguageKey): FlowIndexBody['flows'][number] {
  const { title, summary, fallbackLang } = resolved
  return {
    href: localizePath(flowPath(flow, flow.start), language),
    title,
    summary,
    ...(fallbackLang === undefined ? {} : { lang: fallbackLang }),
  }
}

function pagesOfFlow(context: PlanContext, slug: string): PagePlan[] {
  const flow = context.view.flowKeys(slug) as FlowKeys
  return [
    ...flow.questions.map((key) =>
      pagePlan(context, { template: 'flow-question', path: flowPath(flow, key) }, () =>
        questionPage(context, plannedFlow(context, slug), key),
      ),
    ),
    ...flow.outcomes.map((key) =>
      pagePlan(context, { template: 'flow-outcome', path: flowPath(flow, key) }, () =>
        outcomePage(context, plannedFlow(context, slug), key),
      ),
    ),
  ]
}

function questionPage(context: PlanContext, planned: PlannedFlow, key: string) {
  const { flow, resolved } = planned
  const { body } = requirePage(resolved.questions, key)
  const common = { languages: languagesOf(context, flow), body }
  if (!body.isStart) return { ...common, ...headOf(planned, key), ...insideOf(context, planned), crumbLabel: body.question.text }
  const lastReviewed = lastReviewedOf(flow)
  return {
    ...common,
    // A guide may bear the same name: «Fui víctima de un delito».
    title: `${resolved.title} (${context.text.pages.flows.title})`,
    crumbLabel: resolved.title,
    description: resolved.summary,
    trail: [crumbToFlows(context)],
    jsonLd: [webPage(context, { name: resolved.title, path: flowPath(flow, key), ...lastReviewed })],
    ...lastReviewed,
  }
}

function outcomePage(context: PlanContext, planned: PlannedFlow, key: string) {
  const { flow, resolved } = planned
  const { body } = requirePage(resolved.outcomes, key)
  const lastReviewed = lastReviewedOf(flow)
  return {
    languages: languagesOf(context, flow),
    ...headOf(planned, key, body.summary.text),
    ...insideOf(context, planned),
    crumbLabel: body.title.text,
    jsonLd: [
      webPage(context, {
        name: body.title.text,
        description: body.summary.text,
        path: flowPath(flow, key),
        ...lastReviewed,
      }),
    ],
    ...lastReviewed,
    body,
  }
}

/** Two flows may ask the same question: the name of the flow tells their pages apart. */
function headOf({ resolved, names }: PlannedFlow, key: string, ...more: string[]) {
  return {
    title: `${names.get(key)} (${resolved.title})`,
    description: [`${resolved.title}: ${names.get(key)}`, ...more].join('. '),
  }
}

/** The way to a page that is not a flow's first, which search engines are not led to. */
function insideOf(context: PlanContext, { flow, resolved }: PlannedFlow) {
  const toFlow: Crumb = {
    label: resolved.title,
    href: localizePath(flowPath(flow, flow.start), context.language),
    ...(resolved.fallbackLang === undefined ? {} : { lang: resolved.fallbackLang }),
  }
  return { trail: [crumbToFlows(context), toFlow], indexable: false }
}

function crumbToFlows({ text, language }: PlanContext): Crumb {
  return { label: text.pages.flows.title, href: localizePath(indexPath, language) }
}

function languagesOf({ site }: PlanContext, flow: Flow): LanguageKey[] {
  return site.languages.filter((each) => isTranslated(flow, each))
}

function lastReviewedOf({ review }: Flow): { lastReviewed?: string } {
  return review.status === 'approved' ? { lastReviewed: review.on } : {}
}

function requirePage<T>(pages: readonly FlowPage<T>[], key: string): FlowPage<T> {
  const page = pages.find((each) => each.key === key)
  if (page === undefined) throw new RangeError(`the flow has no page «${key}»`)
  return page
}

function webPage(
  { site, language }: PlanContext,
  { path, ...about }: { name: string; description?: string; path: string; lastReviewed?: string },
): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...about,
    url: `${site.origin}${localizePath(path, language)}`,
    inLanguage: languageOf(language).tag,
  }
}
