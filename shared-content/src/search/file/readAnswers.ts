import { type Analyzer, analyzerOf } from '../words/analyzer.ts'
import { wordsIn } from '../words/wordRuns.ts'
import type { AnswerKind, AnswersFile } from './AnswersFile.ts'
import { unpackPath, unpackSection } from './derivedNames.ts'
import { type UnpackedGroups, unpackGroups } from './packGroups.ts'
import { unpackNumbers } from './packNumbers.ts'
import { unpackPhrases } from './packPhrases.ts'
import { requireVersion } from './requireVersion.ts'

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
}

/** Every stem that the index holds, by its number: those of texts and then those that only people say. */
export interface Stems {
  /** By number. */
  all: readonly string[]
  /** As texts write them, by number; empty where none does. */
  forms: readonly string[]
  numberOf: ReadonlyMap<string, number>
  /** Numbers in the order in which they are tried: those that texts write first. */
  order(): readonly number[]
}

/** The words of all documents in one place, as numbers of stems, and the document of each. */
export interface StemColumn {
  stems: readonly number[]
  documents: readonly number[]
  /** How many words each document has. */
  lengths: readonly number[]
}

/** What people say for one thing, and the ways in which guides do, each as numbers of stems. */
export interface HeardSynonym {
  ways: readonly (readonly number[])[]
  /** 0 to 1: how much of what is asked they are. */
  weight: number
}

/**
 * A search index as it is searched: columns of numbers, as it travels, because most of them a question never asks for, and
 * a reader waits until they are there.
 */
export interface Answers {
  analyzer: Analyzer
  stems: Stems
  documents: readonly AnswerDocument[]
  /** The shown words of documents, their other names, and their heaviest words. */
  columns: Record<'title' | 'aliases' | 'summary' | 'headings' | 'body', StemColumn>
  /** Other names, by the document. */
  aliases: UnpackedGroups
  /** What each document is for: numbers of lists, of each of which something is said. */
  situations: readonly (readonly (readonly number[])[])[]
  /** What people say: the phrases of each synonym, and then those of each list. */
  phrases: UnpackedGroups
  synonyms: readonly HeardSynonym[]
}

/**
 * A search index from the text that travels.
 * @throws {AnswersVersionError} where a newer build has written it.
 */
export function readAnswers(text: string): Answers {
  const file = JSON.parse(text) as AnswersFile
  requireVersion(file)
  const analyzer = analyzerOf(file.language)
  const { stems, numbersIn } = readStems(file, analyzer)
  const documents = file.paths.map((_, page) => readDocument(file, page))
  const [title, summary, headings] = [newColumn(), newColumn(), newColumn()]
  for (let page = 0; page < documents.length; page++) {
    addTo(title, page, numbersIn(file.titles[page] ?? ''))
    addTo(summary, page, numbersIn(file.summaries[page] ?? ''))
    // Without the keys before them.
    addTo(headings, page, numbersIn((file.sections[page] ?? '').replace(/^[^|\n]*\|/gm, '')))
  }
  const aliases = unpackGroups(file.aliases)
  const weights = unpackNumbers(file.weights)
  const synonyms = parts(file.synonyms).map((ways, at) => ({
    ways: ways.split('!').map(unpackNumbers),
    weight: (weights[at] ?? 0) / 100,
  }))
  return {
    analyzer,
    stems,
    documents,
    columns: { title, summary, headings, aliases: wordsOf(aliases, documents.length), body: bodiesOf(file) },
    aliases,
    situations: documents.map((_, page) => parts(file.situations[page] ?? '').map(unpackNumbers)),
    phrases: unpackGroups(file.phrases),
    synonyms,
  }
}

/** What is not searched is unpacked where it is shown. */
function readDocument(file: AnswersFile, page: number): AnswerDocument {
  const at = (column: readonly string[]) => column[page] ?? ''
  const title = at(file.titles)
  return {
    kind: file.kinds[page] ?? 'term',
    get path() {
      return unpackPath(at(file.paths), title)
    },
    title,
    summary: at(file.summaries),
    first: at(file.firsts),
    deadline: at(file.deadlines),
    audience: at(file.audiences),
    lang: at(file.langs),
    easy: at(file.easy),
    get sections() {
      const sections = at(file.sections)
      return sections === '' ? [] : sections.split('\n').map(unpackSection)
    },
  }
}

/** The numbers of stems, and what numbers the words of a text: stems that no list holds are numbered as they are met. */
function readStems(file: AnswersFile, analyzer: Analyzer): { stems: Stems; numbersIn(text: string): number[] } {
  const all: string[] = []
  const forms: string[] = []
  const numberOf = new Map<string, number>()
  const add = (stem: string, form: string): number => {
    const number = all.length
    all.push(stem)
    forms.push(form)
    numberOf.set(stem, number)
    return number
  }
  /** Of each form; none of those that say nothing. */
  const known = new Map<string, number | undefined>()
  for (const form of unpackPhrases(file.words)) known.set(form, add(analyzer.stemIn(form) ?? '', form))
  const ofTexts = all.length
  for (const stem of unpackPhrases(file.said)) add(stem, '')
  const listed = all.length
  /** Those that texts alone write, and that people say too. */
  const met: number[] = []
  const numberIn = (form: string): number | undefined => {
    const stem = analyzer.stemIn(form)
    if (stem === undefined) return undefined
    const number = numberOf.get(stem) ?? add(stem, '')
    if (forms[number] !== '') return number
    forms[number] = form
    met.push(number)
    return number
  }
  const numbersIn = (text: string): number[] => {
    const numbers: number[] = []
    for (const form of wordsIn(text.toLowerCase())) {
      let number = known.get(form)
      if (number === undefined && !known.has(form)) {
        number = numberIn(form)
        known.set(form, number)
      }
      if (number !== undefined) numbers.push(number)
    }
    return numbers
  }
  const order = () => {
    const numbers = [...all.keys()]
    return [...numbers.slice(0, ofTexts), ...met, ...numbers.slice(ofTexts, listed).filter((number) => forms[number] === '')]
  }
  return { stems: { all, forms, numberOf, order }, numbersIn }
}

interface WrittenColumn extends StemColumn {
  stems: number[]
  documents: number[]
  lengths: number[]
}

function newColumn(): WrittenColumn {
  return { stems: [], documents: [], lengths: [] }
}

function addTo({ stems, documents, lengths }: WrittenColumn, document: number, words: readonly number[]): void {
  lengths.push(words.length)
  for (const stem of words) {
    stems.push(stem)
    documents.push(document)
  }
}

/** The words of all phrases of each document. */
function wordsOf({ words, starts, groups }: UnpackedGroups, count: number): StemColumn {
  const [documents, lengths]: [number[], number[]] = [[], Array.from({ length: count }, () => 0)]
  for (const [phrase, document] of groups.entries()) {
    const length = (starts[phrase + 1] as number) - (starts[phrase] as number)
    lengths[document] = (lengths[document] as number) + length
    for (let left = length; left > 0; left--) documents.push(document)
  }
  return { stems: words, documents, lengths }
}

function bodiesOf({ bodies, paths }: AnswersFile): StemColumn {
  const column = { stems: [] as number[], documents: [] as number[], lengths: paths.map(() => 0) }
  for (const [stem, holding] of bodies.split(' ').entries()) {
    let document = -1
    for (const passed of unpackNumbers(holding)) {
      document += passed + 1
      column.stems.push(stem)
      column.documents.push(document)
      column.lengths[document] = (column.lengths[document] ?? 0) + 1
    }
  }
  return column
}

const parts = (text: string) => (text === '' ? [] : text.split(' '))
