import { sha256 } from '../../digests.ts'
import { type AnswersFile, answersVersion, type CitationsFile } from '../file/AnswersFile.ts'
import { packPath, packSection } from '../file/derivedNames.ts'
import { packGroups } from '../file/packGroups.ts'
import { packNumbers } from '../file/packNumbers.ts'
import { packPhrases } from '../file/packPhrases.ts'
import type { Synonym } from '../query/Synonym.ts'
import { type Analyzer, analyzerOf } from '../words/analyzer.ts'
import type { AnswerSource } from './answerSource.ts'
import { type AnswerTerms, answerTerms, type WrittenForm } from './answerTerms.ts'
import { heaviestWords } from './heaviestWords.ts'
import { LastMade } from './LastMade.ts'
import { numberSituations, type SpokenList } from './situations.ts'
import { stemsOfPhrases } from './stemsOfPhrases.ts'

/** Pages remembered: those of a site in two languages, and what states vary. */
const mostPages = 1_000
/** Indexes remembered: those of states that say the same are one. */
const mostIndexes = 16

/** The files of one index. */
export interface AnswersTexts {
  answers: string
  /** Which of its pages rest on which articles. */
  citations: string
}

/** Makes search indexes of one content after another, and remembers what it made of texts that did not change. */
export class AnswersIndexer {
  readonly #analyzers = new Map<string, Analyzer>()
  readonly #pages = new LastMade<{ id: number; terms(): AnswerTerms }>(mostPages)
  #lastId = 0
  readonly #indexes = new LastMade<AnswersTexts>(mostIndexes)

  /**
   * The search index of the pages of one language. Pure in its answer: the same texts give the same bytes, whatever
   * their order.
   */
  index({ sources, language, ...said }: AnswersInput): AnswersTexts {
    const analyzer = this.#analyzers.get(language) ?? analyzerOf(language)
    this.#analyzers.set(language, analyzer)
    const pages = sources
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map((source) => this.#pages.of(JSON.stringify([language, source]), () => this.#page(source, analyzer)))
    return this.#indexes.of(sha256(JSON.stringify([language, pages.map(({ id }) => id), said])), () => {
      const all = pages.map(({ terms }) => terms())
      return {
        answers: JSON.stringify(fileOf({ pages: all, language, ...said, analyzer })),
        citations: JSON.stringify(citationsOf(all)),
      }
    })
  }

  /** A page by a number of its own: where all pages are known, their words are not looked at again. */
  #page(source: AnswerSource, analyzer: Analyzer): { id: number; terms(): AnswerTerms } {
    const id = ++this.#lastId
    let terms: AnswerTerms | undefined
    return {
      id,
      terms: () => {
        terms ??= answerTerms(source, analyzer)
        return terms
      },
    }
  }
}

interface AnswersInput {
  sources: readonly AnswerSource[]
  language: string
  synonyms: readonly Synonym[]
  /** What situations name, where there are any. */
  lists?: readonly SpokenList[]
}

interface FileInput extends Omit<AnswersInput, 'sources'> {
  pages: readonly AnswerTerms[]
  analyzer: Analyzer
}

function fileOf({ pages, language, synonyms, lists = [], analyzer }: FileInput): AnswersFile {
  const bodies = heaviestWords(pages, analyzer)
  const numbered = numberSituations(
    pages.map(({ source }) => source.situations ?? []),
    lists,
  )
  const meant = synonyms.map((synonym) => waysOf(synonym, analyzer)).filter(({ ways }) => ways.length > 0)
  const groups = [...meant.map(({ phrases }) => phrases), ...numbered.lists].map((each) => stemsOfPhrases(each, analyzer))
  const written = [pages.map(({ aliases }) => aliases), meant.map(({ ways }) => ways)].flat(3)
  const { words, said, numberOf } = numberWords({ written, bodies, groups, pages })
  const numbersOf = (stems: readonly string[]) => stems.map((stem) => numberOf.get(stem) as number)
  const sortedNumbersOf = (stems: readonly string[]) => numbersOf(stems).sort((a, b) => a - b)
  const column = <T>(of: (source: AnswerSource) => T) => pages.map(({ source }) => of(source))
  return {
    version: answersVersion,
    language,
    words: packPhrases(words),
    said: packPhrases(said),
    kinds: column(({ kind }) => kind),
    paths: column(({ path, title }) => packPath(path, title)),
    titles: column(({ title }) => title),
    summaries: column(({ kind, summary }) => (kind === 'term' ? firstSentence(summary) : summary)),
    firsts: column(({ first = '' }) => first),
    deadlines: column(({ deadline = '' }) => deadline),
    audiences: column(({ audience = '' }) => audience),
    langs: column(({ lang = '' }) => lang),
    easy: column(({ easy = '' }) => easy),
    sections: column(({ sections }) =>
      sections
        .filter(({ title }) => title !== '')
        .map(packSection)
        .join('\n'),
    ),
    aliases: packGroups(pages.map(({ aliases }) => aliases.map(sortedNumbersOf))),
    bodies: holdersOf(bodies, numbersOf, words.length)
      .map((pagesOfWord) => packNumbers(gaps(pagesOfWord)))
      .join(' '),
    phrases: packGroups(groups.map((phrases) => phrases.map(numbersOf))),
    synonyms: meant.map(({ ways }) => ways.map((way) => packNumbers(sortedNumbersOf(way))).join('!')).join(' '),
    weights: packNumbers(meant.map(({ weight }) => Math.round(weight * 100))),
    situations: numbered.pages.map((situations) => [...new Set(situations.map(packNumbers))].sort().join(' ')),
  }
}

/** A synonym with each way to say it as stems. */
function waysOf(synonym: Synonym, { stemsOf }: Analyzer): Synonym & { ways: string[][] } {
  const ways = synonym.words.map((text) => [...new Set(stemsOf(text))]).filter(({ length }) => length > 0)
  return { ...synonym, ways }
}

interface NumberedWords {
  /** As texts write them. */
  words: string[]
  said: string[]
  /** By stem; those of `said` follow those of `words`. */
  numberOf: ReadonlyMap<string, number>
}

/** Numbers for the stems of names, bodies and synonyms, and then for those that only people say. */
function numberWords(input: {
  written: readonly string[]
  bodies: readonly ReadonlySet<string>[]
  groups: readonly (readonly (readonly string[])[])[]
  pages: readonly AnswerTerms[]
}): NumberedWords {
  const { written, bodies, groups, pages } = input
  const used = new Set(written)
  for (const body of bodies) for (const stem of body) used.add(stem)
  const forms = commonestForms(pages, used)
  const words = [...used]
    .flatMap((stem) => {
      const form = forms.get(stem)
      return form === undefined ? [] : [{ stem, form }]
    })
    .sort((a, b) => (a.form < b.form ? -1 : 1))
  const numberOf = new Map(words.map(({ stem }, number) => [stem, number]))
  const all = new Set(used)
  for (const phrases of groups) for (const stems of phrases) for (const stem of stems) all.add(stem)
  const said = [...all].filter((stem) => !numberOf.has(stem)).sort()
  for (const stem of said) numberOf.set(stem, numberOf.size)
  return { words: words.map(({ form }) => form), said, numberOf }
}

/** By word, the pages whose bodies hold it. */
function holdersOf(
  bodies: readonly ReadonlySet<string>[],
  numbersOf: (stems: readonly string[]) => number[],
  count: number,
): number[][] {
  const holders: number[][] = Array.from({ length: count }, () => [])
  for (const [page, body] of bodies.entries()) for (const number of numbersOf([...body])) holders[number]?.push(page)
  return holders
}

function gaps(sorted: readonly number[]): number[] {
  return sorted.map((number, at) => number - (sorted[at - 1] ?? -1) - 1)
}

/** How each of some stems is mostly written; of forms as frequent, the first by its letters. */
function commonestForms(pages: readonly AnswerTerms[], used: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, WrittenForm>()
  for (const { forms } of pages)
    for (const { stem, form, count } of forms) {
      if (!used.has(stem)) continue
      const known = counts.get(form)
      if (known === undefined) counts.set(form, { stem, form, count })
      else known.count += count
    }
  const best = new Map<string, WrittenForm>()
  for (const each of counts.values()) {
    const known = best.get(each.stem)
    if (known === undefined || each.count > known.count || (each.count === known.count && each.form < known.form))
      best.set(each.stem, each)
  }
  return new Map([...best].map(([stem, { form }]) => [stem, form]))
}

/** Terms are left out: who asks for an article looks for what can be done with it. */
function citationsOf(pages: readonly AnswerTerms[]): CitationsFile {
  const laws = new Map<string, string>()
  const holding = new Map<string, Map<string, number[]>>()
  for (const [page, { source }] of pages.entries())
    for (const { law, name, articles } of source.kind === 'term' ? [] : source.laws) {
      laws.set(law, name)
      const ofLaw = holding.get(law) ?? new Map<string, number[]>()
      holding.set(law, ofLaw)
      for (const article of articles) ofLaw.set(article, [...(ofLaw.get(article) ?? []), page])
    }
  return {
    version: answersVersion,
    articles: Object.fromEntries(byName([...holding]).map(([law, ofLaw]) => [law, articlesToText(ofLaw)])),
    laws: Object.fromEntries(byName([...laws])),
  }
}

function articlesToText(holding: ReadonlyMap<string, readonly number[]>): string {
  return [...holding]
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
    .map(([article, pages]) => `${article.replace(' ', '-')}:${packNumbers(gaps(pages))}`)
    .join(' ')
}

function byName<T>(entries: [string, T][]): [string, T][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Of a definition, enough to know what is defined. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text
}
