import { applyChange, type ContentChange } from '../content/applyChange.ts'
import { canonicalChange } from '../content/canonicalChange.ts'
import { findContentErrors } from '../content/checkContent.ts'
import type { Content } from '../content/content.ts'
import { type ContentError, ContentErrorCollector, ContentErrors } from '../errors.ts'
import type { State } from '../schema/state.ts'

/** A change that cannot be built, and why. */
export interface RefusedChange {
  change: ContentChange
  errors: readonly ContentError[]
}

/** A content after some changes, and those of them that it could not take. */
export interface Applied {
  content: Content
  refused: RefusedChange[]
}

interface Input {
  content: Content
  changes: readonly ContentChange[]
  states: readonly State[]
  /** ISO date on which facts must be in force. */
  date: string
}

/**
 * Content after changes, each of which must leave it right (`checkContent`). One that does not stops only itself: as many
 * of the others are taken as fit together, in whatever order. What was wrong before is nobody's fault here.
 */
export function applyChanges({ content, changes, states, date }: Input): Applied {
  const refused: RefusedChange[] = []
  const readable = changes.flatMap((change): ContentChange[] => {
    try {
      return [canonicalChange(change)]
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      refused.push({ change, errors: error.errors })
      return []
    }
  })
  const errorsOf = (taken: readonly ContentChange[]) => newErrors({ before: content, taken, states, date })
  let taken = readable
  let errors = errorsOf(taken)
  const dropped: RefusedChange[] = []
  while (errors.length > 0) {
    // The one without which least is wrong; of equals the latest, for it came upon the others.
    const without = taken.map((change) => ({ change, left: taken.filter((other) => other !== change) }))
    const tried = without.map((each) => ({ ...each, errors: errorsOf(each.left) }))
    const best = tried.reduceRight((a, b) => (b.errors.length < a.errors.length ? b : a))
    const told = errors.filter(({ message }) => !best.errors.some((error) => error.message === message))
    dropped.push({ change: best.change, errors: told.length > 0 ? told : errors })
    taken = best.left
    errors = best.errors
  }
  return { content: taken.reduce(applyChange, content), refused: [...refused, ...dropped] }
}

/** What is wrong after some changes and was not before. */
function newErrors(input: {
  before: Content
  taken: readonly ContentChange[]
  states: readonly State[]
  date: string
}): readonly ContentError[] {
  const { before, taken, states, date } = input
  if (taken.length === 0) return []
  const find = (content: Content) => {
    const collector = new ContentErrorCollector()
    findContentErrors({ content, states, date }, collector)
    return collector.errors
  }
  const now = find(taken.reduce(applyChange, before))
  if (now.length === 0) return []
  const old = new Set(find(before).map(({ message }) => message))
  return now.filter(({ message }) => !old.has(message))
}
