import { collapseSpaces } from '../text/tidyText.ts'
import type { Inline, TextRun } from './tree.ts'

/**
 * One form for one text: adjacent runs with equal marks are joined, marks leave the spaces at a run's ends,
 * and no space stands at the ends of a paragraph or beside a line break. MDX cannot say these differences, so nothing else may.
 */
export function normalizeInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines.map(collapseRun).flatMap(unmarkSpaces)) {
    const last = joined.at(-1)
    if (inline.type === 'text') {
      if (inline.value === '') continue
      if (last?.type === 'text' && sameMarks(last, inline)) {
        joined[joined.length - 1] = { ...last, value: collapseSpaces(last.value + inline.value) }
        continue
      }
    }
    if (inline.type === 'link') {
      const children = normalizeInlines(inline.children).filter((child) => child.type === 'text')
      if (children.length === 0) continue
      inline.children = children
    }
    joined.push(inline)
  }
  return trimEnds(trimBreaks(joined))
}

function collapseRun(inline: Inline): Inline {
  return inline.type === 'text' ? { ...inline, value: collapseSpaces(inline.value) } : inline
}

function unmarkSpaces(inline: Inline): Inline[] {
  if (inline.type !== 'text' || !(inline.bold || inline.italic)) return [inline]
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inline.value) ?? []
  return [
    { type: 'text', value: before },
    { ...inline, value: core },
    { type: 'text', value: after },
  ]
}

function trimBreaks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, index): Inline[] => {
    if (inline.type !== 'text') return [inline]
    let { value } = inline
    if (inlines[index - 1]?.type === 'break') value = value.trimStart()
    if (inlines[index + 1]?.type === 'break') value = value.trimEnd()
    return value === '' ? [] : [{ ...inline, value }]
  })
}

function trimEnds(inlines: Inline[]): Inline[] {
  let changed = [...inlines]
  for (;;) {
    const first = changed[0]
    if (first?.type === 'break') changed = changed.slice(1)
    else if (first?.type === 'text' && /^\s/.test(first.value)) changed[0] = { ...first, value: first.value.trimStart() }
    else if (first?.type === 'text' && first.value === '') changed = changed.slice(1)
    else break
  }
  for (;;) {
    const last = changed.at(-1)
    if (last?.type === 'break') changed = changed.slice(0, -1)
    else if (last?.type === 'text' && /\s$/.test(last.value))
      changed[changed.length - 1] = { ...last, value: last.value.trimEnd() }
    else if (last?.type === 'text' && last.value === '') changed = changed.slice(0, -1)
    else break
  }
  return changed
}

function sameMarks(a: TextRun, b: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic
}
