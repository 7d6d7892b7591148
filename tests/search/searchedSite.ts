import { today } from '@justicia/shared-content/day'
import type { PageModel, PageModelOf } from '@justicia/shared-content/pages/model'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import { type AnswerSource, answerSource } from '@justicia/shared-content/search/build/answerSource'
import { readStates } from '@justicia/shared-content/states'
import { defaultContent, defaultStates } from '../../build-scripts/src/repository.ts'
import { planInput } from '../bench/steps/planModels.ts'
import { readTable } from './queryFiles.ts'

/** The site that queries are asked of: what states vary changes few of them. */
const site = 'jalisco'
const searched = new Set(['guide', 'term', 'letter', 'flow-question', 'search'])

/** A site's pages as the search sees them. */
export interface SearchedSite {
  sources(language: string): AnswerSource[]
  /** What the search page lists of institutions, in Spanish. */
  institutions: PageModelOf<'search'>['body']['organizations']
}

/** The site in Jalisco, from the repository's content. */
export async function searchedSite(): Promise<SearchedSite> {
  const states = await readStates(defaultStates)
  const planner = createPlanner(await planInput({ contentDir: defaultContent, states, date: today() }))
  const pages = planner
    .routes(site)
    .routes.filter(({ template }) => searched.has(template))
    .flatMap(({ path }) => planner.page({ site, path })?.model ?? [])
  const page = pages.find((each): each is PageModelOf<'search'> => each.template === 'search' && each.language === 'es')
  return {
    sources: (language) => pages.flatMap((each) => (each.language === language ? (sourceOf(each) ?? []) : [])),
    institutions: page?.body.organizations ?? [],
  }
}

/** English names of guides that are in Spanish only; they are drafts that no page holds yet. */
const englishNames = new Map(
  readTable('content-draft/aliases-en.tsv').map(([slug = '', title = '', names = '']) => [
    `/en/guias/${slug}/`,
    [title, ...names.split('; ')],
  ]),
)

function sourceOf(page: PageModel): AnswerSource | undefined {
  const source = answerSource(page)
  return source && { ...source, aliases: [...source.aliases, ...(englishNames.get(source.path) ?? [])] }
}
