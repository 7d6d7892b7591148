import { today } from '@justicia/shared-content/day'
import type { PageModel, PageModelOf } from '@justicia/shared-content/pages/model'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import { type AnswerSource, answerSource } from '@justicia/shared-content/search/build/answerSource'
import { AnswersIndexer } from '@justicia/shared-content/search/build/answersIndex'
import { siteAnswers } from '@justicia/shared-content/search/build/siteAnswers'
import { readStates } from '@justicia/shared-content/states'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { planInput } from '../bench/steps/planModels.ts'

const searched = new Set(['guide', 'term', 'letter', 'flow-question', 'search'])

/** A site's pages as the search sees them. */
export interface SearchedSite {
  pages: readonly PageModel[]
  sources(language: string): AnswerSource[]
  /** The files of a language, as they travel. */
  files(language: string): Record<'answers' | 'citations' | 'danger', string>
  /** What the search page lists of institutions, in Spanish. */
  institutions: PageModelOf<'search'>['body']['organizations']
}

/** A site, from the repository's content; what states vary changes few of its pages. */
export async function searchedSite(site = 'jalisco'): Promise<SearchedSite> {
  const states = await readStates(defaultStates)
  const planner = createPlanner(await planInput({ contentDir: defaultContent, states, date: today() }))
  const pages = planner
    .routes(site)
    .routes.filter(({ template }) => searched.has(template))
    .flatMap(({ path }) => planner.page({ site, path })?.model ?? [])
  const { files } = siteAnswers(pages, new AnswersIndexer())
  const page = pages.find((each): each is PageModelOf<'search'> => each.template === 'search' && each.language === 'es')
  return {
    pages,
    sources: (language) => pages.flatMap((each) => (each.language === language ? (answerSource(each) ?? []) : [])),
    files: (language) => {
      const named = (name: string) => [...files].find(([file]) => file.includes(`/${name}.`))?.[1] ?? ''
      return { answers: named(language), citations: named(`${language}-leyes`), danger: named(`${language}-peligro`) }
    },
    institutions: page?.body.organizations ?? [],
  }
}
