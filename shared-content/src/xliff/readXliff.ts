import type { Piece } from './codes.ts'
import { XliffError } from './XliffError.ts'
import { elementsIn, type XmlElement, xmlTree } from './xmlTree.ts'

/** A translated document. */
export interface XliffDocument {
  srcLang: string
  trgLang: string
  files: XliffFile[]
}

/** What came back of one guide. */
export interface XliffFile {
  /** `guides/me-detuvieron` */
  original: string
  units: XliffUnit[]
}

export interface XliffUnit {
  id: string
  line: number
  /** Absent where nothing was translated. */
  target?: Piece[]
  /** Why the target cannot be read. */
  broken?: 'codes'
}

const namespace = 'urn:oasis:names:tc:xliff:document:2.0'
/** Most runs of text in a document. */
const mostUnits = 50_000

/**
 * Reads a document of XLIFF 2.0 or 2.1.
 * @throws {XliffError} for what is no such document.
 */
export function readXliff(text: string): XliffDocument {
  const root = xmlTree(text)
  const refuse = (es: string, en: string): never => {
    throw new XliffError({ es, en }, root.line)
  }
  if (root.name !== 'xliff' || root.uri !== namespace)
    refuse(
      'no es un archivo XLIFF 2.1: la raíz debe ser <xliff> de la versión 2.',
      'this is no XLIFF 2.1: its root must be <xliff> of version 2.',
    )
  const { version = '', srcLang = '', trgLang = '' } = root.attributes
  if (version !== '2.0' && version !== '2.1')
    refuse(
      `la versión «${version}» de XLIFF no se admite; debe ser 2.1.`,
      `version “${version}” of XLIFF is not taken; it must be 2.1.`,
    )
  if (trgLang === '')
    refuse('falta «trgLang», la lengua de la traducción.', '“trgLang”, the language of the translation, is missing.')
  const files = elementsIn(root, 'file').map((file): XliffFile => {
    return { original: file.attributes.original ?? '', units: elementsIn(file, 'unit').map(readUnit) }
  })
  if (files.length === 0) refuse('no tiene ningún <file>.', 'it has no <file>.')
  if (files.reduce((sum, { units }) => sum + units.length, 0) > mostUnits)
    refuse('tiene demasiadas unidades.', 'it has too many units.')
  return { srcLang, trgLang, files }
}

function readUnit(unit: XmlElement): XliffUnit {
  const id = unit.attributes.id ?? ''
  const { line } = unit
  // A tool may have cut a unit into sentences: what stands between them is text of it too.
  const parts = unit.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => name === 'segment' || name === 'ignorable')
  const targets = parts.map(
    (part) => elementsIn(part, 'target')[0] ?? (part.name === 'ignorable' ? elementsIn(part, 'source')[0] : undefined),
  )
  const segments = targets.filter((_, index) => parts[index]?.name === 'segment')
  if (segments.length === 0 || segments.every((target) => target === undefined || isEmpty(target))) return { id, line }
  // Half a unit is none.
  if (segments.some((target) => target === undefined)) return { id, line }
  const target = targets.flatMap((each) => (each === undefined ? [] : piecesOf(each)))
  return target.includes(undefined)
    ? { id, line, broken: 'codes' }
    : { id, line, target: target.filter((piece) => piece !== undefined) }
}

const isEmpty = ({ children }: XmlElement) => children.every((child) => typeof child === 'string' && child.trim() === '')

/** Undefined stands for a code of a kind that no file of ours has: `<sc>`, `<ec>`, `<cp>`. */
function piecesOf({ children }: XmlElement): (Piece | undefined)[] {
  return children.flatMap((child): (Piece | undefined)[] => {
    if (typeof child === 'string') return [{ type: 'text', value: child }]
    const { name, attributes } = child
    const { id = '', subType } = attributes
    if (name === 'mrk') return piecesOf(child)
    if (name === 'ph') return [{ type: 'ph', id }]
    if (name !== 'pc') return [undefined]
    const pieces = piecesOf(child)
    if (pieces.includes(undefined)) return [undefined]
    const mark = subType === 'xlf:b' ? 'bold' : subType === 'xlf:i' ? 'italic' : undefined
    return [{ type: 'pc', id, ...(mark === undefined ? {} : { mark }), pieces: pieces.filter((piece) => piece !== undefined) }]
  })
}
