import { foldLetters } from '@justicia/shared-content/folding/foldLetters'
import type { CollectionBeforeOperationHook, Where } from 'payload'

/** Operators with which lists and pickers look for words. */
const wordOperators = ['like', 'contains'] as const

/**
 * Looks for words where they are kept folded: a condition on one of `fields` becomes one on `searchText`.
 * @param fields the title, which pickers search, and `searchText` itself, which lists search.
 */
export function foldWhere(fields: readonly string[]): CollectionBeforeOperationHook {
  return ({ args }) => {
    if (!('where' in args) || args.where === undefined || args.where === null) return args
    return { ...args, where: fold(args.where as Where) }
  }

  function fold(where: Where): Where {
    const folded: Where[] = []
    for (const [key, condition] of Object.entries(where)) {
      if (/^(and|or)$/i.test(key) && Array.isArray(condition)) folded.push({ [key]: condition.map(fold) })
      else if (fields.includes(key)) folded.push(...foldCondition(key, condition as Record<string, unknown>))
      else folded.push({ [key]: condition })
    }
    return folded.length === 1 && folded[0] !== undefined ? folded[0] : { and: folded }
  }

  function foldCondition(key: string, condition: Record<string, unknown>): Where[] {
    return Object.entries(condition).map(([operator, value]): Where => {
      const words = typeof value === 'number' ? String(value) : value
      if (typeof words !== 'string' || !wordOperators.some((known) => known === operator))
        return { [key]: { [operator]: value } } as Where
      return { searchText: { [operator]: foldLetters(words) } }
    })
  }
}
