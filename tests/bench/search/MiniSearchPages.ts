import type { AnswerSource } from '@justicia/shared-content/search/build/answerSource'
import { type Analyzer, analyzerOf } from '@justicia/shared-content/search/words/analyzer'
import { phraseStems } from '@justicia/shared-content/search/words/phraseStems'
import { splitWords } from '@justicia/shared-content/search/words/splitWords'
import MiniSearch, { type Options, type Query } from 'minisearch'

/** What people say, as stems, and what it stands for. */
interface Meaning {
  said: string
  words: string
  weight: number
}

interface Page {
  id: string
  kind: AnswerSource['kind']
  title: string
  aliases: string
  summary: string
  headings: string
  body: string
}

/** How much is left of a page's score by its kind, as in our own engine. */
const kindShares = { guide: 1, flow: 0.75, letter: 0.7, term: 0.4 } as const
/** As the review of the search found them best. */
const boost = { title: 4, aliases: 2, summary: 1.25, headings: 2, body: 0.6 }

/** MiniSearch over the same texts, with our stems and our synonyms: the library that our engine is compared with. */
export class MiniSearchPages {
  readonly #index: MiniSearch<Page>
  readonly #meanings: readonly Meaning[]
  readonly #analyzer: Analyzer

  private constructor(index: MiniSearch<Page>, meanings: readonly Meaning[], analyzer: Analyzer) {
    this.#index = index
    this.#meanings = meanings
    this.#analyzer = analyzer
  }

  /** The index as it travels. */
  static write(input: {
    sources: readonly AnswerSource[]
    synonyms: readonly { phrases: readonly string[]; words: string; weight: number }[]
    language: string
  }): string {
    const { sources, synonyms, language } = input
    const analyzer = analyzerOf(language)
    const index = new MiniSearch<Page>(optionsFor(analyzer))
    index.addAll(sources.map(pageOf))
    const meanings = synonyms.flatMap(({ phrases, words, weight }) =>
      phrases.map((phrase): Meaning => ({ said: phraseStems(phrase, analyzer).join(' '), words, weight })),
    )
    return JSON.stringify({ language, index, meanings })
  }

  /** An index that travelled. */
  static read(text: string): MiniSearchPages {
    const { language, index, meanings } = JSON.parse(text) as { language: string; index: object; meanings: Meaning[] }
    const analyzer = analyzerOf(language)
    return new MiniSearchPages(MiniSearch.loadJS(index as never, optionsFor(analyzer)), meanings, analyzer)
  }

  /** Addresses, best first. */
  search(query: string): string[] {
    const stems = ` ${splitWords(query).map(this.#analyzer.stem).join(' ')} `
    const said = ` ${phraseStems(query, this.#analyzer).join(' ')} `
    const meant = this.#meanings.filter((each) => stems.includes(` ${each.said} `) || said.includes(` ${each.said} `))
    const queries: Query[] = [
      query,
      ...meant.map(({ words, weight }) => ({ queries: [words], boost: scaled(weight) }) satisfies Query),
    ]
    return this.#index.search({ combineWith: 'OR', queries }).map(({ id }) => String(id))
  }
}

function scaled(weight: number): Record<string, number> {
  return Object.fromEntries(Object.entries(boost).map(([field, value]) => [field, value * weight]))
}

function pageOf({ path, kind, title, aliases, summary, sections }: AnswerSource): Page {
  return {
    id: path,
    kind,
    title,
    aliases: aliases.join('. '),
    summary,
    headings: sections.map((section) => section.title).join('. '),
    body: sections.map(({ text }) => text).join(' '),
  }
}

function optionsFor({ stem, isStopWord }: Analyzer): Options<Page> {
  return {
    fields: Object.keys(boost),
    storeFields: ['kind'],
    tokenize: splitWords,
    processTerm: (word) => (isStopWord(word) ? null : stem(word)),
    searchOptions: {
      boost,
      combineWith: 'OR',
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      boostDocument: (_id, _term, stored) => kindShares[stored?.kind as Page['kind']] ?? 1,
    },
  }
}
