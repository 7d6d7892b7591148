import { foldText } from '@justicia/shared-content/folding/foldText'
import type { DeskGuide } from './Desk.ts'

/** Guides shown at most: more nobody reads while somebody waits. */
export const mostFound = 8

/** Words that say nothing of what a guide is about. */
const small = new Set([
  'a',
  'al',
  'con',
  'de',
  'del',
  'el',
  'en',
  'la',
  'las',
  'lo',
  'los',
  'me',
  'mi',
  'no',
  'por',
  'que',
  'se',
  'si',
  'su',
  'un',
  'una',
  'y',
])

/**
 * Guides whose title, or one of the names that people give them, has all the words that were typed, each at the beginning of
 * one; those whose title begins so come first. Without words none.
 */
export function findGuides(guides: readonly DeskGuide[], typed: string): DeskGuide[] {
  const all = foldText(typed).split(' ').filter(Boolean)
  const telling = all.filter((word) => !small.has(word))
  const words = telling.length > 0 ? telling : all
  if (words.length === 0) return []
  const found = guides.flatMap((guide) => {
    const title = foldText(guide.title)
    const inTitle = words.every((word) => hasWord(title, word))
    if (!inTitle && !guide.names.split('|').some((name) => words.every((word) => hasWord(name, word)))) return []
    return [{ guide, rank: inTitle ? (title.startsWith(words[0] ?? '') ? 0 : 1) : 2 }]
  })
  return found
    .sort((a, b) => a.rank - b.rank || a.guide.title.localeCompare(b.guide.title, 'es'))
    .slice(0, mostFound)
    .map(({ guide }) => guide)
}

function hasWord(text: string, beginning: string): boolean {
  return ` ${text}`.includes(` ${beginning}`)
}
