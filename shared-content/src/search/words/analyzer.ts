import { splitWords } from './splitWords.ts'
import { stemOf } from './stemOf.ts'
import { stopWordsOf } from './stopWords.ts'
import { wordsIn } from './wordRuns.ts'

/** How texts of one language become stems, in the index and in what is asked alike. */
export interface Analyzer {
  language: string
  /** Of a folded word. */
  stem(word: string): string
  isStopWord(word: string): boolean
  /** The stems of a text that say something, in their order. */
  stemsOf(text: string): string[]
  /** The same, each with the word as the text writes it, in small letters. */
  writtenStems(text: string): WrittenStem[]
}

export interface WrittenStem {
  stem: string
  form: string
}

/** The analyzer of a language; it remembers the words that it has seen. */
export function analyzerOf(language: string): Analyzer {
  const [stem, stopWords] = [stemOf(language), stopWordsOf(language)]
  const known = new Map<string, WrittenStem | undefined>()
  const isStopWord = (word: string) => word.length < 2 || stopWords.has(word)
  const writtenStem = (form: string): WrittenStem | undefined => {
    if (known.has(form)) return known.get(form)
    const [word = ''] = splitWords(form)
    const written = isStopWord(word) ? undefined : { stem: stem(word), form }
    known.set(form, written)
    return written
  }
  const writtenStems = (text: string) => wordsIn(text.toLowerCase()).flatMap((word) => writtenStem(word) ?? [])
  return { language, stem, isStopWord, writtenStems, stemsOf: (text) => writtenStems(text).map((written) => written.stem) }
}
