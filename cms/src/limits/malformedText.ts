import { nodeNames } from '@justicia/shared-content/mdx/editorNames'
import { longestBody } from '@justicia/shared-content/values/limits'
import type { Field } from 'payload'
import { blocksIn } from '../editor/bodyEditor.ts'
import { inlineBlocks } from '../editor/inlineBlocks.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import type { Label } from '../words/labels.ts'

type Data = Record<string, unknown>
type BodyKind = keyof ReturnType<typeof blocksIn>

/** What is said of a value, in both languages. */
export type Words = Pick<FieldError, 'message' | 'english'>

const blocksOf = blocksIn()

/** What the editor can open; it knows no other kind of node, and a form that holds one stays shut. */
const known = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem', 'text', 'linebreak', 'tab', 'link', 'autolink'])

/** Most nodes of one text: each takes more room than its letters. */
const mostNodes = 20_000

/** Blocks within blocks: more than the editor offers. */
const deepest = 4

const kept: Words = {
  message: 'Aquí va el texto como lo guarda el editor.',
  english: 'This takes the text as the editor keeps it.',
}

/**
 * What keeps the editor from opening a text again, or the server from reading it: what is no node, what the editor does
 * not know, a block or a link without its fields. Says at which of its parts, in order.
 * @param fieldFault what is wrong with the value of a field of a block, if anything.
 * @param toPublish whether the text is to be published: the content rules tell what it cannot hold, with all else.
 */
export function malformedText(
  value: unknown,
  { fieldFault, toPublish }: { fieldFault: (field: Field, value: unknown) => Words | undefined; toPublish: boolean },
): Words | undefined {
  const tree = typeof value === 'string' ? parsed(value) : value
  let nodes = 0
  let letters = 0

  const inBody = (body: unknown, kind: BodyKind, depth: number): Words | undefined => {
    if (!isRecord(body) || !isRecord(body.root) || typeof body.root.type !== 'string') return kept
    const { children = [] } = body.root
    if (!Array.isArray(children)) return kept
    if (depth > deepest) return wrong({ es: 'demasiados bloques uno dentro de otro', en: 'too many blocks within one another' })
    for (const [index, child] of children.entries()) {
      const fault = inNode(child, kind, depth)
      if (fault !== undefined) return at(index, fault)
    }
    return undefined
  }

  const inNode = (node: unknown, kind: BodyKind, depth: number): Words | undefined => {
    nodes += 1
    if (nodes > mostNodes) return long
    if (!isRecord(node) || typeof node.type !== 'string') return wrong({ es: 'una parte vacía', en: 'an empty part' })
    if (node.type === 'block' || node.type === 'inlineBlock') return inBlock(node, kind, depth)
    if (!known.has(node.type)) return toPublish ? undefined : wrong(nodeNames[node.type] ?? unknown)
    if (node.type === 'text') {
      if (typeof node.text !== 'string') return wrong({ es: 'palabras que no son texto', en: 'words that are no text' })
      letters += node.text.length
      if (letters > longestBody) return long
    }
    if ((node.type === 'link' || node.type === 'autolink') && !isRecord(node.fields))
      return wrong({ es: 'un enlace sin dirección', en: 'a link without an address' })
    if (node.children === undefined) return undefined
    if (!Array.isArray(node.children)) return kept
    for (const child of node.children) {
      const fault = inNode(child, kind, depth)
      if (fault !== undefined) return fault
    }
    return undefined
  }

  const inBlock = ({ fields, type }: Data, kind: BodyKind, depth: number): Words | undefined => {
    const blocks = type === 'block' ? blocksOf[kind] : inlineBlocks
    if (!isRecord(fields)) return wrong({ es: 'un bloque sin sus campos', en: 'a block without its fields' })
    const block = blocks.find(({ slug }) => slug === fields.blockType)
    if (block === undefined)
      return toPublish
        ? undefined
        : wrong({ es: 'un bloque que el editor no conoce ahí', en: 'a block that the editor does not know there' })
    return inFields(block.fields, fields, block.slug as BodyKind, depth)
  }

  const inFields = (fields: readonly Field[], data: Data, kind: BodyKind, depth: number): Words | undefined => {
    for (const field of fields) {
      if (!('name' in field)) continue
      const value = data[field.name]
      if (value === undefined || value === null) continue
      const fault =
        field.type === 'richText'
          ? inBody(value, kind, depth + 1)
          : field.type === 'array'
            ? inRows(field.fields, value, kind, depth)
            : fieldFault(field, value)
      if (fault !== undefined) return fault
    }
    return undefined
  }

  const inRows = (fields: readonly Field[], rows: unknown, kind: BodyKind, depth: number): Words | undefined => {
    if (!Array.isArray(rows)) return kept
    for (const [index, row] of rows.entries()) {
      nodes += 1
      if (nodes > mostNodes) return long
      const fault = isRecord(row) ? inFields(fields, row, kind, depth) : wrong({ es: 'una parte vacía', en: 'an empty part' })
      if (fault !== undefined) return at(index, fault)
    }
    return undefined
  }

  return inBody(tree, 'body', 0)
}

const unknown: Label = { es: 'algo que el editor no sabe abrir', en: 'what the editor cannot open' }

const long: Words = {
  message: `El texto tiene más de ${longestBody} caracteres. Divídelo en varias secciones.`,
  english: `The text has more than ${longestBody} characters. Divide it into several sections.`,
}

function wrong({ es, en }: Label): Words {
  return {
    message: `el texto no puede llevar ${es}. Quítalo y escríbelo como párrafo o como lista.`,
    english: `the text cannot hold ${en}. Remove it and write it as a paragraph or a list.`,
  }
}

/** The fault with the place of the part that it is in, counted from one; parts of parts are counted within them. */
function at(index: number, fault: Words): Words {
  if (fault === long) return fault
  const [, place = '', rest = fault.message] = /^En la parte ([\d.]+): (.*)$/s.exec(fault.message) ?? []
  const [, , english = fault.english] = /^In part ([\d.]+): (.*)$/s.exec(fault.english) ?? []
  const number = [index + 1, place].filter((part) => part !== '').join('.')
  return { message: `En la parte ${number}: ${rest}`, english: `In part ${number}: ${english}` }
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
