import type { Inline, TextRun } from '../mdx/tree.ts'

/** A run of text as XLIFF has it: letters, codes that stand alone (`<ph>`), and codes around words (`<pc>`). */
export type Piece =
  | { type: 'text'; value: string }
  | { type: 'ph'; id: string }
  | { type: 'pc'; id: string; mark?: Mark; pieces: Piece[] }

/** What is only how words look: a translator may leave it out, or put it elsewhere. */
export type Mark = 'bold' | 'italic'

/** A code that must come back: what it stands for, and what a translator is shown of it. */
export interface Code {
  id: string
  inline: Exclude<Inline, TextRun>
}

/** Codes of a run, in reading order, each with the id that it has in every file. */
export function codesOf(inlines: readonly Inline[]): Code[] {
  const coded = inlines.filter((inline): inline is Exclude<Inline, TextRun> => inline.type !== 'text')
  return coded.map((inline, index) => ({ id: String(index + 1), inline }))
}

/** A run of text as pieces. */
export function toPieces(inlines: readonly Inline[]): Piece[] {
  let code = 0
  let mark = 0
  const marked = ({ value, bold, italic }: TextRun): Piece => {
    let piece: Piece = { type: 'text', value }
    if (italic) piece = { type: 'pc', id: `i${++mark}`, mark: 'italic', pieces: [piece] }
    if (bold) piece = { type: 'pc', id: `b${++mark}`, mark: 'bold', pieces: [piece] }
    return piece
  }
  return inlines.map((inline): Piece => {
    if (inline.type === 'text') return marked(inline)
    const id = String(++code)
    switch (inline.type) {
      case 'link':
        return { type: 'pc', id, pieces: inline.children.map(marked) }
      case 'term':
      case 'lang':
        return { type: 'pc', id, pieces: [{ type: 'text', value: inline.text }] }
      default:
        return { type: 'ph', id }
    }
  })
}

/** What is wrong with the codes of a translation. */
export interface CodeFault {
  fault: 'missing' | 'unknown' | 'twice' | 'misplaced' | 'empty'
  id: string
}

/**
 * A translated run: the words of its pieces, and for each code what it stands for in the Spanish run. Every code of the
 * Spanish stands in it once, in any order; only those of words in another language may go.
 */
export function fromPieces(pieces: readonly Piece[], source: readonly Inline[]): Inline[] | CodeFault {
  const left = new Map(codesOf(source).map(({ id, inline }) => [id, inline]))
  const known = new Set(left.keys())
  let fault: CodeFault | undefined
  const told = (kind: CodeFault['fault'], id: string): [] => {
    fault ??= { fault: kind, id }
    return []
  }
  const runs = (inner: readonly Piece[], marks: Omit<TextRun, 'type' | 'value'> = {}): TextRun[] =>
    inner.flatMap((piece) => {
      if (piece.type === 'text') return piece.value === '' ? [] : [{ type: 'text', value: piece.value, ...marks }]
      if (piece.type === 'pc' && piece.mark !== undefined) return runs(piece.pieces, { ...marks, [piece.mark]: true })
      return told('misplaced', piece.id)
    })
  const take = (piece: Piece, marks: Omit<TextRun, 'type' | 'value'>): Inline[] => {
    if (piece.type === 'text') return runs([piece], marks)
    if (piece.type === 'pc' && piece.mark !== undefined) {
      const own = { ...marks, [piece.mark]: true }
      return piece.pieces.flatMap((inner) => take(inner, own))
    }
    const inline = left.get(piece.id)
    if (inline === undefined) return told(known.has(piece.id) ? 'twice' : 'unknown', piece.id)
    left.delete(piece.id)
    const isAround = inline.type === 'link' || inline.type === 'term' || inline.type === 'lang'
    if (isAround !== (piece.type === 'pc')) return told('misplaced', piece.id)
    if (piece.type !== 'pc') return [inline]
    const children = runs(piece.pieces)
    if (children.every(({ value }) => value.trim() === '')) return told('empty', piece.id)
    if (inline.type === 'link') return [{ ...inline, children }]
    return [{ ...inline, text: children.map(({ value }) => value).join('') } as Inline]
  }
  const inlines = pieces.flatMap((piece) => take(piece, {}))
  // A word that is foreign in Spanish may be at home in the translation.
  const lost = [...left].find(([, { type }]) => type !== 'lang')?.[0]
  if (fault === undefined && lost !== undefined) told('missing', lost)
  return fault ?? inlines
}
