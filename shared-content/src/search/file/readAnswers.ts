import type { HeardSynonym } from '../query/Synonym.ts'
import { type Analyzer, analyzerOf } from '../words/analyzer.ts'
import type { AnswerKind, AnswersFile } from './AnswersFile.ts'
import { unpackPath, unpackSection } from './derivedNames.ts'
import { type PackedGroups, unpackGroups } from './packGroups.ts'
import { sums, unpackNumbers } from './packNumbers.ts'
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
  /** Its shown words. */
  stems: { title: readonly string[]; summary: readonly string[]; headings: readonly string[] }
  /** Other names, as stems. */
  aliases: readonly (readonly string[])[]
  /** What it is for: numbers of lists, of each of which something is said. */
  situations: readonly (readonly number[])[]
  /** Its heaviest words, as stems. */
  body: readonly string[]
}

/** A search index as it is searched. */
export interface Answers {
  analyzer: Analyzer
  documents: readonly AnswerDocument[]
  /** Every stem that the texts hold, as they write it. */
  forms: ReadonlyMap<string, string>
  /** Stems that only people say. */
  said: readonly string[]
  synonyms: readonly HeardSynonym[]
  /** What people say for one thing: phrases as stems. */
  lists: readonly (readonly (readonly string[])[])[]
}

/**
 * A search index from the text that travels.
 * @throws {AnswersVersionError} where a newer build has written it.
 */
export function readAnswers(text: string): Answers {
  const file = JSON.parse(text) as AnswersFile
  requireVersion(file)
  const analyzer = analyzerOf(file.language)
  const forms = new Map<string, string>()
  const stemsIn = (text: string) =>
    analyzer.writtenStems(text).map(({ stem, form }) => {
      if (!forms.has(stem)) forms.set(stem, form)
      return stem
    })
  const said = unpackPhrases(file.said)
  const stems = [...stemsIn(unpackPhrases(file.words).join(' ')), ...said]
  const stemsOf = (numbers: readonly number[]) => numbers.map((number) => stems[number] ?? '')
  const phrasesOf = (packed: PackedGroups) => unpackGroups(packed).map((group) => group.map(stemsOf))
  const [bodies, aliases] = [bodiesOf(file, stems), phrasesOf(file.aliases)]
  const at = (column: readonly string[], page: number) => column[page] ?? ''
  const documents = file.paths.map((path, page): AnswerDocument => {
    const [title, summary] = [at(file.titles, page), at(file.summaries, page)]
    const sections = sectionsOf(at(file.sections, page))
    return {
      kind: file.kinds[page] ?? 'term',
      path: unpackPath(path, title),
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
      aliases: aliases[page] ?? [],
      situations: parts(at(file.situations, page)).map(unpackNumbers),
      body: bodies[page] ?? [],
    }
  })
  const groups = phrasesOf(file.phrases)
  const weights = unpackNumbers(file.weights)
  const synonyms = parts(file.synonyms).map((ways, at) => ({
    phrases: groups[at] ?? [],
    ways: ways.split('!').map((way) => stemsOf(unpackNumbers(way))),
    weight: (weights[at] ?? 0) / 100,
  }))
  return { analyzer, documents, forms, said, synonyms, lists: groups.slice(synonyms.length) }
}

function sectionsOf(text: string): AnswerDocument['sections'] {
  return text === '' ? [] : text.split('\n').map(unpackSection)
}

function bodiesOf({ bodies, paths }: AnswersFile, stems: readonly string[]): string[][] {
  const found: string[][] = paths.map(() => [])
  for (const [word, holding] of bodies.split(' ').entries())
    for (const page of sums(unpackNumbers(holding))) found[page]?.push(stems[word] ?? '')
  return found
}

const parts = (text: string) => (text === '' ? [] : text.split(' '))
