import { type LanguageKey, languageOf, localizePath } from '@justicia/shared-content/languages'
import type { Crumb, FlowIndexBody, PageModel, Template } from '@justicia/shared-content/pages/model'
import { flowPath, isTranslated, type ResolvedFlow, resolveFlow } from '@justicia/shared-content/resolve/resolveFlow'
import type { Flow } from '@justicia/shared-content/schema/flow'
import { flowPageNames } from './flowPageNames.ts'
import type { PlanContext } from './PlanContext.ts'
import { type PageParts, pageOf } from './pageOf.ts'

const indexPath = '/orientador/'

/**
 * The list of question flows, and a page for each of their questions and outcomes, in Spanish where a flow is not
 * translated. None where the content has no flows.
 */
export function flowPages(context: PlanContext): PageModel[] {
  const { content } = context
  if (content.flows.length === 0) return []
  const flows = content.flows
    .toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
    .map((flow) => ({ flow, resolved: resolveFlow(flow, context) }))
  return [indexPage(context, flows), ...flows.flatMap((each) => pagesOfFlow(context, each))]
}

interface PlannedFlow {
  flow: Flow
  resolved: ResolvedFlow
}

function indexPage(context: PlanContext, flows: readonly PlannedFlow[]): PageModel {
  const { site, language, text } = context
  const { title, description } = text.pages.flows
  return pageOf(context, {
    template: 'flow-index',
    path: indexPath,
    title,
    description: description(site.name),
    trail: [],
    body: { flows: flows.map((flow) => flowLink(flow, language)) },
  })
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

function pagesOfFlow(context: PlanContext, { flow, resolved }: PlannedFlow): PageModel[] {
  const { site, language, text } = context
  const languages = site.languages.filter((each) => isTranslated(flow, each))
  const guideMe: Crumb = { label: text.pages.flows.title, href: localizePath(indexPath, language) }
  const pageAt = <T extends Template>(key: string, parts: Omit<PageParts<T>, 'path' | 'languages'>) =>
    pageOf<T>(context, {
      ...parts,
      path: flowPath(flow, key),
      languages,
    } as PageParts<T>)
  const inside = {
    trail: [
      guideMe,
      {
        label: resolved.title,
        href: localizePath(flowPath(flow, flow.start), language),
        ...(resolved.fallbackLang === undefined ? {} : { lang: resolved.fallbackLang }),
      },
    ],
    indexable: false,
  }
  const names = flowPageNames(resolved)
  // Two flows may ask the same question: the name of the flow tells their pages apart.
  const headOf = (key: string, ...more: string[]) => ({
    title: `${names.get(key)} (${resolved.title})`,
    description: [`${resolved.title}: ${names.get(key)}`, ...more].join('. '),
  })
  const lastReviewed = flow.review.status === 'approved' ? { lastReviewed: flow.review.on } : {}
  return [
    ...resolved.questions.map(({ key, body }) =>
      body.isStart
        ? pageAt<'flow-question'>(key, {
            template: 'flow-question',
            // A guide may bear the same name: «Fui víctima de un delito».
            title: `${resolved.title} (${guideMe.label})`,
            crumbLabel: resolved.title,
            description: resolved.summary,
            trail: [guideMe],
            jsonLd: [webPage(context, { name: resolved.title, path: flowPath(flow, key), ...lastReviewed })],
            ...lastReviewed,
            body,
          })
        : pageAt<'flow-question'>(key, {
            template: 'flow-question',
            ...headOf(key),
            crumbLabel: body.question.text,
            ...inside,
            body,
          }),
    ),
    ...resolved.outcomes.map(({ key, body }) =>
      pageAt<'flow-outcome'>(key, {
        template: 'flow-outcome',
        ...headOf(key, body.summary.text),
        crumbLabel: body.title.text,
        ...inside,
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
      }),
    ),
  ]
}

function webPage(
  { site, language }: PlanContext,
  { path, ...about }: { name: string; description?: string; path: string; lastReviewed?: string },
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...about,
    url: `${site.origin}${localizePath(path, language)}`,
    inLanguage: languageOf(language).tag,
  }
}
