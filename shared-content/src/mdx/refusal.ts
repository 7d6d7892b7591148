import type { Nodes } from 'mdast'
import { ContentError, type ContentErrorCode, type ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import { longestBody } from '../values/limits.ts'
import type { Block } from './tree.ts'

/** What reading a text needs to know of its file. */
export interface TextSource {
  text: string
  file: string
  /** Lines of the file that stand before `text`. */
  lineOffset: number
  places: Places
}

/** Where a node of the parsed text stands in its file. */
export function placeOf(
  node: Pick<Nodes, 'position'>,
  { file, lineOffset }: Pick<TextSource, 'file' | 'lineOffset'>,
): ContentPlace {
  return { file, line: node.position === undefined ? undefined : node.position.start.line + lineOffset }
}

export function refusal(code: ContentErrorCode, place: ContentPlace, what: string, mend: string, cause?: unknown): ContentError {
  return new ContentError({ code, place, what, mend }, cause === undefined ? undefined : { cause })
}

/** Lists, quotes, steps and callouts inside one another: more than anybody reads. */
export const deepest = 6

export function tooDeep(place: ContentPlace): ContentError {
  return new ContentError({
    code: 'nested-too-deep',
    place,
    what: `Hay más de ${deepest} listas, pasos o avisos uno dentro de otro.`,
    mend: 'Saca de ahí lo que va más adentro, o revisa la sangría.',
    cms: {
      mend: 'Saca de ahí lo que va más adentro.',
      en: `There are more than ${deepest} lists, steps or callouts inside one another. Move out what is innermost.`,
    },
  })
}

/**
 * The blocks of one text, unless they are more than a page can hold.
 * @throws {ContentError} beyond `longestBody` characters.
 */
export function boundedText(blocks: Block[], place: ContentPlace): Block[] {
  if (lettersIn(blocks) <= longestBody) return blocks
  throw new ContentError({
    code: 'text-too-long',
    place,
    what: `El texto tiene más de ${longestBody} caracteres.`,
    mend: 'Divídelo en varias secciones.',
    cms: {
      mend: 'Divídelo en varias secciones.',
      en: `The text has more than ${longestBody} characters. Divide it into several sections.`,
    },
  })
}

/** Letters of the words that a tree holds: `value`, `text` and `title` are words, the rest says what they are. */
function lettersIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0
  return Object.entries(node).reduce(
    (sum, [key, part]) =>
      sum + (typeof part === 'string' ? (['value', 'text', 'title'].includes(key) ? part.length : 0) : lettersIn(part)),
    0,
  )
}
