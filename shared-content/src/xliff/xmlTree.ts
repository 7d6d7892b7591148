/// <reference path="./sax.d.ts" />
import sax, { type Tag } from 'sax'
import { XliffError } from './XliffError.ts'

/** An element of a document, its name without a prefix. */
export interface XmlElement {
  name: string
  uri: string
  /** Those without a prefix, and `xml:`'s. */
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  line: number
}

/** Most characters of a file: a guide of 900 words with its codes has about 60,000. */
export const longestXliff = 8_000_000
/** Most elements around another. */
const deepest = 60

/**
 * A document as a tree. There are no entities but the five of XML, no document type, no instruction to a machine: nothing of
 * them is read, nothing is fetched.
 * @throws {XliffError} for what is not XML, is cut off, is too large or too deep, or has any of these.
 */
export function xmlTree(text: string): XmlElement {
  if (text.length > longestXliff)
    throw new XliffError({
      es: `El archivo es demasiado grande: pasa de ${longestXliff / 1_000_000} millones de caracteres.`,
      en: `The file is too large: it has more than ${longestXliff / 1_000_000} million characters.`,
    })
  const reader = sax.parser(true, { xmlns: true, position: true, strictEntities: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const lineNow = () => reader.line + 1
  const refuse = (es: string, en: string): never => {
    throw new XliffError({ es, en }, lineNow())
  }
  reader.onerror = () =>
    refuse(
      'esto no es XML bien formado, o el archivo está incompleto.',
      'this is not well-formed XML, or the file is incomplete.',
    )
  reader.ondoctype = () =>
    refuse('no se admite DOCTYPE ni entidades propias.', 'neither DOCTYPE nor entities of one’s own are taken.')
  reader.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') refuse('no se admiten instrucciones de proceso.', 'processing instructions are not taken.')
  }
  reader.onopentag = (tag) => {
    if (open.length >= deepest)
      refuse('hay demasiados elementos uno dentro de otro.', 'there are too many elements within one another.')
    const element = elementOf(tag, lineNow())
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  }
  reader.onclosetag = () => {
    open.pop()
  }
  reader.ontext = (value) => {
    open.at(-1)?.children.push(value)
  }
  reader.oncdata = reader.ontext
  reader.write(text.replace(/^\uFEFF/, '')).close()
  return root ?? refuse('el archivo está vacío.', 'the file is empty.')
}

function elementOf({ local, uri, attributes }: Tag, line: number): XmlElement {
  const own = Object.values(attributes).flatMap(({ local: name, prefix, value }) =>
    prefix === '' ? [[name, value]] : prefix === 'xml' ? [[`xml:${name}`, value]] : [],
  )
  return { name: local, uri, attributes: Object.fromEntries(own), children: [], line }
}

/** The elements of a name within another, in any group. */
export function elementsIn({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : child.name === 'group' ? elementsIn(child, name) : [],
  )
}
