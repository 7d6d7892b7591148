import type { Synonym } from '../query/Synonym.ts'
import { type Analyzer, analyzerOf } from '../words/analyzer.ts'
import { type AnswerKind, type AnswersFile, answersVersion, type DangerFile } from './AnswersFile.ts'
import { unpackNumbers } from './packNumbers.ts'

/** A page that the search can give. */
export interface AnswerDocument {
  kind: AnswerKind
  /** Root-relative address. */
  path: string
  title: string
  summary: string
  /** The first thing to do; empty where there is none, as in the next ones. */
  first: string
  /** The reader's first term. */
  deadline: string
  audience: string
  /** Tag of the language that it is shown in, where that is not the page's. */
  lang: string
  /** Address of the same guide in easy read. */
  easy: string
  sections: readonly { key: string; title: string }[]
  /** Its shown words. */
  stems: { title: readonly string[]; summary: readonly string[]; headings: readonly string[] }
  /** Other names, as stems. */
  aliases: readonly (readonly string[])[]
  /** Its heaviest words, as stems. */
  body: readonly string[]
}

/** A search index as it is searched. */
export interface Answers {
  analyzer: Analyzer
  documents: readonly AnswerDocument[]
  /** Every stem that the index holds, as texts write it. */
  forms: ReadonlyMap<string, string>
  /** By law and article, the documents that rest on it. */
  articles: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  /** The names of laws, by what they are called in short. */
  laws: ReadonlyMap<string, string>
  synonyms: readonly Synonym[]
  danger: DangerFile
}

/** A search index of another version than this script's. */
export class AnswersVersionError extends Error {
  override readonly name = 'AnswersVersionError'
  readonly code = 'answers-version'
}

/**
 * A search index from the text that travels.
 * @throws {AnswersVersionError} where a newer build has written it.
 */
export function readAnswers(text: string): Answers {
  const file = JSON.parse(text) as AnswersFile
  if (file.version !== answersVersion)
    throw new AnswersVersionError(`The index has version ${file.version}, this script reads ${answersVersion}.`)
  const analyzer = analyzerOf(file.language)
  const forms = new Map<string, string>()
  const stemsIn = (text: string) =>
    analyzer.writtenStems(text).map(({ stem, form }) => {
      if (!forms.has(stem)) forms.set(stem, form)
      return stem
    })
  const stems = stemsIn(file.words)
  const bodies = bodiesOf(file, stems)
  const at = (column: readonly string[], page: number) => column[page] ?? ''
  const documents = file.paths.map((path, page): AnswerDocument => {
    const [title, summary] = [at(file.titles, page), at(file.summaries, page)]
    const sections = sectionsOf(at(file.sections, page))
    return {
      kind: file.kinds[page] ?? 'term',
      path,
      title,
      summary,
      first: at(file.firsts, page),
      deadline: at(file.deadlines, page),
      audience: at(file.audiences, page),
      lang: at(file.langs, page),
      easy: at(file.easy, page),
      sections,
      stems: {
        title: stemsIn(title),
        summary: stemsIn(summary),
        headings: sections.flatMap((section) => stemsIn(section.title)),
      },
      aliases: parts(at(file.aliases, page)).map((phrase) => unpackNumbers(phrase).map((word) => stems[word] ?? '')),
      body: bodies[page] ?? [],
    }
  })
  const articles = new Map(Object.entries(file.articles).map(([law, text]) => [law, articlesOf(text)]))
  return {
    analyzer,
    documents,
    forms,
    articles,
    laws: new Map(Object.entries(file.laws)),
    synonyms: file.synonyms.map(textToSynonym),
    danger: file.danger,
  }
}

function sectionsOf(text: string): AnswerDocument['sections'] {
  return text === ''
    ? []
    : text.split('\n').map((line) => {
        const [key = '', title = ''] = line.split(/\|(.*)/)
        return { key, title }
      })
}

function bodiesOf({ bodies, paths }: AnswersFile, stems: readonly string[]): string[][] {
  const found: string[][] = paths.map(() => [])
  for (const [word, holding] of bodies.split(' ').entries())
    for (const page of sums(unpackNumbers(holding))) found[page]?.push(stems[word] ?? '')
  return found
}

function articlesOf(text: string): Map<string, number[]> {
  return new Map(
    parts(text).map((entry) => {
      const [article = '', holding = ''] = entry.split(/:(.*)/)
      return [article.replace('-', ' '), sums(unpackNumbers(holding))]
    }),
  )
}

function textToSynonym(text: string): Synonym {
  const [phrases = '', words = '', weight = ''] = text.split('>')
  return { phrases: phrases.split('|'), words: words.split('|'), weight: Number(weight) }
}

/** What `gaps` were taken of. */
function sums(gaps: readonly number[]): number[] {
  let last = -1
  return gaps.map((gap) => {
    last += gap + 1
    return last
  })
}

const parts = (text: string) => (text === '' ? [] : text.split(' '))
