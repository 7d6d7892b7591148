import { type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import type { PageModel, SearchVocabulary } from '@justicia/shared-content/pages/model'
import { createPlanner, type PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { isSituation } from '@justicia/shared-content/schema/synonym'
import { type AnswerSource, answerSource } from '@justicia/shared-content/search/build/answerSource'
import { AnswersIndexer } from '@justicia/shared-content/search/build/answersIndex'
import { siteAnswers } from '@justicia/shared-content/search/build/siteAnswers'
import { type SearchDocument, searchDocument } from '../../../build-scripts/src/index/searchDocument.ts'

const searched: ReadonlySet<string> = new Set(['guide', 'term', 'letter', 'flow-question', 'search'])

/** The pages of a site that a search knows, and its search pages. */
export function searchedPages(plan: PlanInput, site: string): PageModel[] {
  const planner = createPlanner(plan)
  return planner
    .routes(site)
    .routes.filter(({ template }) => searched.has(template))
    .flatMap(({ path }) => planner.page({ site, path })?.model ?? [])
}

/** What each engine is made of, of one site in one language. */
export interface EngineTexts {
  answers: string
  danger: string
  sources: AnswerSource[]
  synonyms: { phrases: readonly string[]; words: string; weight: number }[]
  documents: SearchDocument[]
}

/** The same pages for every engine, with the names that people are led to guides by; situations are our engine's alone. */
export function engineTexts(pages: readonly PageModel[], language: LanguageKey): EngineTexts {
  const own = pages.filter((page) => page.language === language)
  const made = siteAnswers(own, new AnswersIndexer())
  const search = made.pages.find((page) => page.template === 'search')
  const index = search?.template === 'search' ? search.body.index : undefined
  const vocabulary = own.flatMap((page) => (page.template === 'search' ? (page.body.vocabulary ?? []) : []))[0]
  const textOf = (address = '') => made.files.get(address.slice(1)) ?? ''
  return {
    answers: textOf(index?.answers),
    danger: textOf(index?.danger),
    sources: own.flatMap((page) => answerSource(page) ?? []).map((source) => withNames(source, vocabulary, language)),
    synonyms: (vocabulary?.synonyms ?? []).flatMap(({ phrases, words, weight }) =>
      words === undefined ? [] : [{ phrases, words, weight }],
    ),
    documents: own.flatMap((page) => searchDocument(page) ?? []),
  }
}

function withNames(source: AnswerSource, vocabulary: SearchVocabulary | undefined, language: LanguageKey): AnswerSource {
  const led = (vocabulary?.synonyms ?? []).flatMap(({ guides, phrases }) =>
    guides.some((guide) => source.path === localizePath(`/guias/${guide}/`, language))
      ? phrases.filter((phrase) => !isSituation(phrase))
      : [],
  )
  return { ...source, aliases: [...source.aliases, ...led] }
}
