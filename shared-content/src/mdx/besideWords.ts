import { ContentError } from '../errors.ts'
import { collapseSpaces } from '../text/tidyText.ts'
import { childrenOf, type LexicalNode } from './treeToLexical.ts'

/** Letters of a sentence by which an editor finds a place in it. */
const hintLength = 40

/** Runs a step on a part of a sentence; what it refuses is told with the words beside it, for the editor marks no part. */
export function besideWords<T>(nodes: readonly LexicalNode[], index: number, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const [before, after] = [wordsOf(nodes.slice(0, index)), wordsOf(nodes.slice(index + 1))]
    if (before === '' && after === '') throw error
    const { code, place, mend, cms } = error
    const hint =
      before === ''
        ? { es: `Está antes de «${start(after)}».`, en: `It stands before “${start(after)}”.` }
        : { es: `Está después de «${end(before)}».`, en: `It stands after “${end(before)}”.` }
    throw new ContentError(
      { code, place, what: `${error.what} ${hint.es}`, mend, cms: cms && { ...cms, en: `${cms.en} ${hint.en}` } },
      { cause: error },
    )
  }
}

function wordsOf(nodes: readonly LexicalNode[]): string {
  const words = nodes.map((node) => (node.type === 'text' ? String(node.text ?? '') : wordsOf(childrenOf(node)) || ' '))
  return collapseSpaces(words.join('')).trim()
}

function start(words: string): string {
  return words.length <= hintLength ? words : `${words.slice(0, hintLength).replace(/\s+\S*$/, '')}…`
}

function end(words: string): string {
  return words.length <= hintLength ? words : `…${words.slice(-hintLength).replace(/^\S*\s+/, '')}`
}
