import { diffWordsWithSpace } from 'diff'
import type { TextPart } from './driftWork.ts'

/** A text whose words are marked that another did not have. */
export function partsAgainst(other: string, text: string, kind: TextPart['kind']): TextPart[] {
  const parts = diffWordsWithSpace(other, text).flatMap(({ added, removed, value }): TextPart[] =>
    removed ? [] : [{ kind: added ? kind : 'same', text: value }],
  )
  // A blank between two marked words is of the mark, that it be read as one.
  return joined(
    parts.map((part, at) =>
      part.text === ' ' && [parts[at - 1], parts[at + 1]].every((beside) => beside?.kind === kind) ? { ...part, kind } : part,
    ),
  )
}

/** Parts of which no two that follow each other are of one kind. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const found: TextPart[] = []
  for (const { kind, text } of parts) {
    const last = found.at(-1)
    if (last?.kind === kind) last.text += text
    else found.push({ kind, text })
  }
  return found
}

/** A text made of two: what is new to the first is marked as new, what is new to the second as the first's own. */
export function mergedParts({ own, now, merged }: Record<'own' | 'now' | 'merged', string>): TextPart[] {
  const isNew = marksOf(partsAgainst(own, merged, 'new'))
  const isOwn = marksOf(partsAgainst(now, merged, 'own'))
  return joined(
    [...merged.matchAll(/[\s\S]/gu)].map(({ 0: text, index }) => ({
      kind: isNew[index] ? 'new' : isOwn[index] ? 'own' : 'same',
      text,
    })),
  )
}

/** Of each character whether it is marked. */
function marksOf(parts: readonly TextPart[]): boolean[] {
  return parts.flatMap(({ kind, text }) => Array.from({ length: text.length }, () => kind !== 'same'))
}
