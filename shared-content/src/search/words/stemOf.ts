import { stemmer as englishStem } from 'stemmer'
import { spanishStem } from './spanishStem.ts'

const byLanguage: Readonly<Record<string, (word: string) => string>> = { es: spanishStem, en: englishStem }

/** What a folded word of a language has in common with its other forms; the word itself where no rules are known. */
export function stemOf(language: string): (word: string) => string {
  const stem = byLanguage[language]
  if (stem === undefined) return (word) => word
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word) ?? stem(word)
    known.set(word, found)
    return found
  }
}
