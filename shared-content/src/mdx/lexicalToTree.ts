import { ContentError, type ContentPlace } from '../errors.ts'
import type { TextStart } from '../text/markupSigns.ts'
import { collapseSpaces } from '../text/tidyText.ts'
import { besideWords } from './besideWords.ts'
import { type ComponentAttributes, componentAttributes, linkPattern } from './components.ts'
import type { CmsName } from './editorNames.ts'
import { invalid, refused, refusedNode, type Said } from './editorRefusals.ts'
import { startProblem } from './listStart.ts'
import { normalizeInlines } from './normalizeInlines.ts'
import { boundedText, deepest, tooDeep } from './refusal.ts'
import { refuseMarks } from './refuseMarks.ts'
import type { Block, Inline, List, ListItem, TextRun } from './tree.ts'
import { childrenOf, type EditorState, type LexicalNode } from './treeToLexical.ts'

/**
 * Reads Lexical JSON into the tree: the same closed set as MDX, so that whatever an editor saves can be exported.
 * Empty paragraphs, which editors leave behind, are dropped.
 * @param place what to name in errors, as in `guides/robo (es)`.
 * @throws {ContentError} for a node or a field outside the set.
 */
export function lexicalToTree(state: Partial<EditorState> | null | undefined, place: ContentPlace): Block[] {
  return boundedText(bodyToTree(state, place, 0), place)
}

/** @param depth lists, quotes, steps and callouts around the body. */
function bodyToTree(state: unknown, place: ContentPlace, depth: number): Block[] {
  if (depth > deepest) throw tooDeep(place)
  return childrenOf((state as Partial<EditorState> | null | undefined)?.root).flatMap((node) => toBlock(node, place, depth))
}

function toBlock(node: LexicalNode, place: ContentPlace, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = toInlines(childrenOf(node), place)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading': {
      const level = node.tag === 'h3' ? 3 : node.tag === 'h4' ? 4 : undefined
      if (level === undefined)
        throw refused(
          place,
          { es: `un título de nivel ${String(node.tag).slice(1)}`, en: `a heading of level ${String(node.tag).slice(1)}` },
          { es: 'Usa «Encabezado 3» o «Encabezado 4».', en: 'Use “Heading 3” or “Heading 4”.' },
        )
      const children = toInlines(childrenOf(node), place, 'title')
      return children.length === 0 ? [] : [{ type: 'heading', depth: level, children }]
    }
    case 'quote':
      return toQuotes(node, place)
    case 'list': {
      const list = toList(node, place, depth + 1)
      return list.items.length === 0 ? [] : [list]
    }
    case 'block':
      return [toComponent(fieldsOf(node), place, depth + 1)]
    default:
      throw refusedNode(node, place)
  }
}

/** A quote; what is pasted may hold paragraphs, each of which is a quote then. */
function toQuotes(node: LexicalNode, place: ContentPlace): Block[] {
  const quotes: LexicalNode[][] = []
  let inline: LexicalNode[] | undefined
  for (const child of childrenOf(node)) {
    if (child.type === 'paragraph') {
      quotes.push(childrenOf(child))
      inline = undefined
    } else if (inline === undefined) {
      inline = [child]
      quotes.push(inline)
    } else inline.push(child)
  }
  return quotes.flatMap((nodes): Block[] => {
    const children = toInlines(nodes, place)
    return children.length === 0 ? [] : [{ type: 'quote', children }]
  })
}

function toComponent({ blockType, ...fields }: Fields, place: ContentPlace, depth: number): Block {
  switch (blockType) {
    case 'steps':
      return {
        type: 'steps',
        items: arrayOf(fields.steps).map((step) => ({
          ...validate('Step', { title: step.title ?? '', ...(step.pictogram ? { pictogram: step.pictogram } : {}) }, place),
          body: bodyToTree(step.body, place, depth),
        })),
      }
    case 'callout':
      return {
        type: 'callout',
        kind: validate('Callout', { kind: fields.kind }, place).kind,
        body: bodyToTree(fields.body, place, depth),
      }
    case 'deadline':
      return { type: 'deadline', k: validate('Deadline', { k: fields.k }, place).k }
    case 'servicesFor':
      return {
        type: 'servicesFor',
        roles: validate('ServicesFor', { roles: Array.isArray(fields.roles) ? fields.roles.join(' ') : '' }, place).roles,
      }
    case 'figure':
      return { type: 'figure', media: validate('Figure', { media: fields.media }, place).media }
    default:
      throw refused(place, { es: 'un bloque que el sitio no conoce', en: 'a block that the site does not know' })
  }
}

function toList(node: LexicalNode, place: ContentPlace, depth: number): List {
  if (depth > deepest) throw tooDeep(place)
  const items: ListItem[] = []
  for (const child of childrenOf(node)) {
    const [only, ...rest] = childrenOf(child)
    if (only?.type === 'list' && rest.length === 0) {
      const nested = toList(only, place, depth + 1)
      if (nested.items.length === 0) continue
      const last = items.at(-1)
      // An indented first item has no item above it to belong to.
      if (last === undefined) items.push(...nested.items)
      else if (last.list === undefined) last.list = nested
      else last.list.items.push(...nested.items)
    } else {
      const children = toInlines(childrenOf(child), place)
      if (children.length > 0) items.push({ children })
    }
  }
  const start = node.listType === 'number' && node.start !== undefined ? Number(node.start) : 1
  const problem = startProblem(start)
  if (problem !== undefined) throw new ContentError({ code: 'mdx-construct-refused', place, ...problem })
  return { type: 'list', ordered: node.listType === 'number', ...(start === 1 ? {} : { start }), items }
}

function toInlines(nodes: readonly LexicalNode[], place: ContentPlace, start: TextStart = 'line'): Inline[] {
  const inlines = nodes.flatMap((child, index) => besideWords(nodes, index, () => toInline(child, place)))
  refuseMarks(inlines, place, start)
  // A title is one line.
  return normalizeInlines(start === 'title' ? inlines.map((inline) => (inline.type === 'break' ? space : inline)) : inlines)
}

const space: TextRun = { type: 'text', value: ' ' }

function toInline(node: LexicalNode, place: ContentPlace): Inline[] {
  switch (node.type) {
    case 'text':
      return [toRun(node, place)]
    case 'tab':
      return [{ type: 'text', value: ' ' }]
    case 'linebreak':
      return [{ type: 'break' }]
    case 'link':
    case 'autolink': {
      const href = String(fieldsOf(node).url ?? '')
      if (!linkPattern.test(href))
        throw new ContentError({
          code: 'link-refused',
          place,
          what: `El enlace «${href}» no se permite.`,
          mend: linkMend,
          cms: {
            mend: linkMend,
            en: `The link “${href}” is not allowed. Link to a page of this site (“/guias/robo/”), to a section (“#plazos”) or to tel:911 and tel:089; other contacts go into the directory.`,
          },
        })
      return [
        { type: 'link', href, children: childrenOf(node).map((child) => (child.type === 'text' ? toRun(child, place) : space)) },
      ]
    }
    case 'inlineBlock': {
      const { blockType, k, prefix, text, ref, tag } = fieldsOf(node)
      switch (blockType) {
        case 'fact':
          return [{ type: 'fact', ...validate('Fact', { k, ...(prefix ? { prefix } : {}) }, place) }]
        case 'term':
          return [{ type: 'term', ...validate('Term', { k }, place), text: words('Term', text, place) }]
        case 'cite':
          return [{ type: 'cite', ...validate('Cite', { ref }, place) }]
        case 'lang':
          return [{ type: 'lang', ...validate('Lang', { tag }, place), text: words('Lang', text, place) }]
        default:
          throw refused(place, { es: 'un componente que el sitio no conoce', en: 'a component that the site does not know' })
      }
    }
    default:
      throw refusedNode(node, place)
  }
}

const boldBit = 1
const italicBit = 2
const strikeBit = 4

/**
 * Underline and code have no place in the set: their words stay, the mark goes. Struck words are refused, for without
 * their mark they would be valid again: «No ~~firmes~~ nada».
 */
function toRun(node: LexicalNode, place: ContentPlace): TextRun {
  const format = typeof node.format === 'number' ? node.format : 0
  const isStruck = (format & strikeBit) !== 0 && String(node.text ?? '').trim() !== ''
  if (isStruck) throw refused(place, { es: 'palabras tachadas', en: 'struck words' }, takeStruckOut)
  return {
    type: 'text',
    value: String(node.text ?? ''),
    ...(format & boldBit ? { bold: true } : {}),
    ...(format & italicBit ? { italic: true } : {}),
  }
}

type Fields = Record<string, unknown>

function fieldsOf(node: LexicalNode): Fields {
  return (node.fields ?? {}) as Fields
}

function arrayOf(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : []
}

const linkMend =
  'Enlaza a una página de este sitio («/guias/robo/»), a una sección («#plazos») o a tel:911 y tel:089; los demás contactos van en el directorio.'

function words(name: CmsName, text: unknown, place: ContentPlace): string {
  const trimmed = typeof text === 'string' ? collapseSpaces(text).trim() : ''
  if (trimmed === '') throw invalid(name, 'text', place)
  return trimmed
}

function validate<N extends CmsName>(name: N, attributes: Fields, place: ContentPlace): ComponentAttributes<N> {
  const result = componentAttributes[name].safeParse(attributes)
  if (result.success) return result.data as ComponentAttributes<N>
  const issue = result.error.issues[0]
  const known = issue?.code === 'invalid_value' ? issue.values.join(', ') : undefined
  throw invalid(name, String(issue?.path[0] ?? ''), place, attributes, known)
}

const takeStruckOut: Said = {
  es: 'Quita lo que ya no vale y escribe de nuevo lo que sí.',
  en: 'Remove what no longer holds and write again what does.',
}
