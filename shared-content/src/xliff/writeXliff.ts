import { type LanguageKey, languageOf, sourceLanguage } from '../languages.ts'
import type { Inline } from '../mdx/tree.ts'
import type { Guide } from '../schema/guide.ts'
import { type Code, codesOf, type Piece, toPieces } from './codes.ts'
import { guideUnits, type TranslationUnit } from './guideUnits.ts'

/**
 * Guides as one XLIFF 2.1 document (OASIS Standard, 13 February 2018), for translators: a file a guide, a group a section, a
 * unit a run of text. What is no words (facts, citations, links, words of the glossary) stands in protected codes.
 */
export function writeXliff(guides: readonly Pick<Guide, 'slug' | 'text'>[], language: LanguageKey): string {
  const [from, to] = [languageOf(sourceLanguage).tag, languageOf(language).tag]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${from}" trgLang="${to}">`,
    ...guides.flatMap((guide) => fileLines(guide, language)),
    '</xliff>',
    '',
  ].join('\n')
}

function fileLines(guide: Pick<Guide, 'slug' | 'text'>, language: LanguageKey): string[] {
  const parts = Map.groupBy(guideUnits(guide, language), ({ part }) => part)
  return [
    ` <file id="guides.${guide.slug}" original="guides/${guide.slug}" canResegment="no" xml:space="preserve">`,
    ...[...parts].flatMap(([part, units]) => [
      `  <group id="${part}" name="${escaped(units[0]?.name ?? part)}">`,
      ...units.map(unitLine),
      '  </group>',
    ]),
    ' </file>',
  ]
}

/** On one line: white space between inline elements would be text. */
function unitLine({ id, inlines, translated }: TranslationUnit): string {
  const codes = codesOf(inlines)
  const data = codes.map((code) => `<data id="d${code.id}">${escaped(dataOf(code.inline))}</data>`).join('')
  const known = new Map(codes.map((code) => [code.id, code]))
  const said = translated === undefined ? undefined : toSpanishIds(translated, codes)
  return [
    `   <unit id="${id}">`,
    ...(data === '' ? [] : [`<originalData>${data}</originalData>`]),
    `<segment state="${said === undefined ? 'initial' : 'translated'}">`,
    `<source>${piecesToXml(toPieces(inlines), known)}</source>`,
    ...(said === undefined ? [] : [`<target>${piecesToXml(said, known)}</target>`]),
    '</segment></unit>',
  ].join('')
}

/** The codes of a translation by the ids that they have in the Spanish; undefined where it has others. */
function toSpanishIds(translated: readonly Inline[], codes: readonly Code[]): Piece[] | undefined {
  const left = [...codes]
  const ids = codesOf(translated).map(({ inline }) => {
    const index = left.findIndex((code) => dataOf(code.inline) === dataOf(inline))
    return left.splice(index < 0 ? left.length : index, 1)[0]?.id
  })
  if (left.length > 0 || ids.includes(undefined)) return undefined
  return toPieces(translated).map((piece) =>
    piece.type === 'text' || (piece.type === 'pc' && piece.mark !== undefined)
      ? piece
      : { ...piece, id: ids[Number(piece.id) - 1] ?? piece.id },
  )
}

function piecesToXml(pieces: readonly Piece[], codes: ReadonlyMap<string, Code>): string {
  return pieces.map((piece) => pieceToXml(piece, codes)).join('')
}

function pieceToXml(piece: Piece, codes: ReadonlyMap<string, Code>): string {
  if (piece.type === 'text') return escaped(piece.value)
  if (piece.type === 'pc' && piece.mark !== undefined)
    return `<pc id="${piece.id}" type="fmt" subType="xlf:${piece.mark[0]}">${piecesToXml(piece.pieces, codes)}</pc>`
  const inline = codes.get(piece.id)?.inline
  const kept = `canCopy="no" canDelete="${inline?.type === 'lang' ? 'yes' : 'no'}"`
  const shown = inline === undefined ? '' : escaped(shownOf(inline))
  if (piece.type === 'ph') {
    const type = inline?.type === 'break' ? 'type="fmt" subType="xlf:lb"' : `type="other" subType="jpt:${inline?.type}"`
    return `<ph id="${piece.id}" ${kept} ${type} dataRef="d${piece.id}" disp="${shown}"/>`
  }
  const type = inline?.type === 'link' ? 'type="link"' : `type="other" subType="jpt:${inline?.type}"`
  return `<pc id="${piece.id}" ${kept} ${type} dataRefStart="d${piece.id}" dispStart="${shown}">${piecesToXml(piece.pieces, codes)}</pc>`
}

/** What makes a code the code that it is: two with the same are the same. */
function dataOf(inline: Inline): string {
  switch (inline.type) {
    case 'link':
      return `link ${inline.href}`
    case 'fact':
      return `<Fact k="${inline.k}"/>`
    case 'term':
      return `<Term k="${inline.k}">`
    case 'cite':
      return `<Cite ref="${inline.ref}"/>`
    case 'lang':
      return `<Lang tag="${inline.tag}">`
    case 'break':
      return '<br/>'
    case 'text':
      return ''
  }
}

/** What a translator is shown in the place of a code. */
function shownOf(inline: Inline): string {
  switch (inline.type) {
    case 'link':
      return `[${inline.href}]`
    case 'fact':
      return `{${inline.k}}`
    case 'term':
      return `[${inline.k}]`
    case 'cite':
      return `(${inline.ref})`
    case 'lang':
      return `[${inline.tag}]`
    case 'break':
      return '⏎'
    case 'text':
      return ''
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
