import type { TextSource } from './refusal.ts'
import { deepest, refusal, tooDeep } from './refusal.ts'

/** Longest line, and longest paragraph of several lines, in characters: ten times what anybody reads. */
const longestParagraph = 10_000

/** Signs that open a list or a quote, at the beginning of a line. */
const openers = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const widestIndent = 60

/**
 * Refuses texts of a shape on which parsers take very long or fall over: endless lines, and lists, quotes and
 * components inside one another without end.
 * @throws {ContentError} with file and line.
 */
export function refuseShapes({ text, file, lineOffset }: Pick<TextSource, 'text' | 'file' | 'lineOffset'>): void {
  let paragraph = 0
  for (const [index, line] of text.split('\n').entries()) {
    const place = { file, line: index + 1 + lineOffset }
    paragraph = line.trim() === '' ? 0 : paragraph + line.length
    if (paragraph > longestParagraph)
      throw refusal(
        'file-too-large',
        place,
        `Hay un párrafo de más de ${longestParagraph} letras.`,
        'Divídelo en párrafos, con una línea vacía entre ellos.',
      )
    const opened = openers.exec(line)?.[0].replace(/[^>*+.)-]/g, '').length ?? 0
    const indent = line.length - line.trimStart().length
    if (opened > deepest || indent > widestIndent) throw tooDeep(place)
  }
  refuseDeepElements({ text, file, lineOffset })
}

/** Sections hold steps and callouts, a step in its list of steps. */
const deepestElement = deepest * 2

function refuseDeepElements({ text, file, lineOffset }: Pick<TextSource, 'text' | 'file' | 'lineOffset'>): void {
  let depth = 0
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1)
    else if (!tag.endsWith('/>')) depth += 1
    if (depth > deepestElement) throw tooDeep({ file, line: text.slice(0, index).split('\n').length + lineOffset })
  }
}
