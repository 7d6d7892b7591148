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
  /** The stem of one word as a text writes it, in small letters; undefined where it says nothing. */
  stemIn(form: string): string | undefined
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
  const stemIn = (form: string): string | undefined => {
    const [word = ''] = splitWords(form)
    return isStopWord(word) ? undefined : stem(word)
  }
  const writtenStem = (form: string): WrittenStem | undefined => {
    if (known.has(form)) return known.get(form)
    const found = stemIn(form)
    const written = found === undefined ? undefined : { stem: found, form }
    known.set(form, written)
    return written
  }
  const writtenStems = (text: string) => wordsIn(text.toLowerCase()).flatMap((word) => writtenStem(word) ?? [])
  return {
    language,
    stem,
    isStopWord,
    stemIn,
    writtenStems,
    stemsOf: (text) => writtenStems(text).map((written) => written.stem),
  }
}
