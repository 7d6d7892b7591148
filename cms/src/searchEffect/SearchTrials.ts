import type { Content } from '@justicia/shared-content/content/content'
import { type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { createPlanner, type PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { State } from '@justicia/shared-content/schema/state'
import { AnswersIndexer } from '@justicia/shared-content/search/build/answersIndex'
import { searchedPage } from '@justicia/shared-content/search/build/searchedPage'
import { siteAnswers } from '@justicia/shared-content/search/build/siteAnswers'
import { type TriedSearch, triedSearch } from '@justicia/shared-content/search/build/triedSearch'
import type { FitMemory } from '@justicia/shared-content/search/danger/DangerCards'
import { breathing } from './breathing.ts'

/** Templates of pages that may be searched: the others are not even planned. */
const searched: ReadonlySet<string> = new Set(['guide', 'term', 'letter', 'flow-question'])
/**
 * A site's search in one language with one vocabulary after another: its other pages, which no vocabulary changes, are
 * planned once.
 */
export class SearchTrials {
  readonly #input: PlanInput
  readonly #site: string
  readonly #language: LanguageKey
  readonly #indexer = new AnswersIndexer()
  readonly #memory: FitMemory
  #pages: Promise<PageModel[]> | undefined

  /** @param input.memory of the danger cards, which rest on nothing else: it outlives the trials. */
  constructor(input: {
    content: Content
    states: readonly State[]
    date: string
    site: string
    language: LanguageKey
    memory: FitMemory
  }) {
    const { site, language, memory, ...plan } = input
    this.#memory = memory
    this.#site = site
    this.#language = language
    this.#input = { ...plan, images: withoutFiles(plan.content) }
  }

  /**
   * The search as readers would have it with the vocabulary of some content.
   * @param anew the address of a page, without its language, that is taken from that content too.
   */
  async with(content: Content, anew?: string): Promise<TriedSearch> {
    this.#pages ??= this.#plan()
    const planner = createPlanner({ ...this.#input, content })
    const pageAt = (path: string) => planner.page({ site: this.#site, path })?.model
    const other = anew === undefined ? undefined : localizePath(anew, this.#language)
    const others = (await this.#pages).filter(({ path }) => path !== other)
    const own = other === undefined ? undefined : pageAt(other)
    const page = pageAt(localizePath('/buscar/', this.#language))
    if (page === undefined) throw new RangeError(`«${this.#site}» has no search page in «${this.#language}».`)
    const { pages, files } = siteAnswers([...others, ...(own === undefined ? [] : [own]), page], this.#indexer)
    const model = pages.at(-1)
    const index = model?.template === 'search' ? model.body.index : undefined
    const textOf = (address = '') => files.get(address.slice(1)) ?? ''
    return triedSearch({ answers: textOf(index?.answers), danger: textOf(index?.danger) }, this.#memory)
  }

  async #plan(): Promise<PageModel[]> {
    const planner = createPlanner(this.#input)
    const breathe = breathing()
    const pages: PageModel[] = []
    for (const { template, language, path } of planner.routes(this.#site).routes) {
      if (!searched.has(template) || language !== this.#language) continue
      const model = planner.page({ site: this.#site, path })?.model
      if (model !== undefined && searchedPage(model) !== undefined) pages.push(model)
      await breathe()
    }
    return pages
  }
}

/** Pictures are not searched: any file does. */
function withoutFiles({ media }: Content): PlanInput['images'] {
  return new Map(media.map(({ slug }) => [slug, { sources: [], src: '', width: 1, height: 1 }]))
}
