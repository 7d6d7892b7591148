import type { Citations } from '../file/readCitations.ts'
import type { Analyzer } from '../words/analyzer.ts'
import { splitQuery, splitWords } from '../words/splitWords.ts'

/** Laws that are meant where a citation names none, in this order. */
const usualLaws = ['CPEUM', 'CNPP']
/** Shorter beginnings of a word are not taken for it. */
const shortestBeginning = 4

/**
 * The documents that rest on the article that somebody asks for: «art. 20», «artículo 16 constitucional», «CNPP 113»;
 * where none rests on that article, those that rest on the law. None where nothing is cited.
 */
export function findCitations(query: string, { laws, articles }: Citations, analyzer: Pick<Analyzer, 'isStopWord'>): number[] {
  const words = splitQuery(query)
  const number = words.find((word) => /^\d{1,3}$/.test(word))
  const isCalled = words.some((word) => /^art(?:s|iculos?|icles?)?$/.test(word))
  const abbreviations = [...articles.keys()].filter((law) => words.includes(splitWords(law)[0] ?? ''))
  const named = words.filter((word) => !/\d/.test(word) && !/^art/.test(word) && word.length > 1 && !analyzer.isStopWord(word))
  if (number === undefined && abbreviations.length === 0) return []
  if (abbreviations.length > 0) return abbreviations.flatMap((law) => restingOn(law, number))
  if (!isCalled) return []
  const meant = [...laws].filter(([, name]) => isNamedBy(splitWords(name), named)).map(([law]) => law)
  const asked = named.length === 0 || meant.length === 0 ? usualLaws : meant
  return [...new Set(asked.flatMap((law) => restingOn(law, number)))]

  function restingOn(law: string, article: string | undefined): readonly number[] {
    const ofLaw = articles.get(law)
    const exact = article === undefined ? undefined : ofLaw?.get(article)
    return exact ?? [...new Set([...(ofLaw?.values() ?? [])].flat())]
  }
}

/** Whether a law's name begins each of the words, or they it: «const» and «constitucional» name the Constitution. */
function isNamedBy(name: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => name.some((part) => part === word || haveBeginning(part, word)))
}

function haveBeginning(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length, 10)
  return shared >= shortestBeginning && a.slice(0, shared) === b.slice(0, shared)
}
