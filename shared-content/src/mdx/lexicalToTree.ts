import { ContentError, type ContentPlace } from '../errors.ts'
import { type ComponentAttributes, type ComponentName, componentAttributes, linkPattern } from './components.ts'
import { collapseSpaces, normalizeInlines } from './normalizeInlines.ts'
import { parseAttributes } from './parseMdx.ts'
import type { Block, Inline, List, ListItem, TextRun } from './tree.ts'
import type { EditorState, LexicalNode } from './treeToLexical.ts'

/**
 * Reads Lexical JSON into the tree: the same closed set as MDX, so that whatever an editor saves can be exported.
 * Empty paragraphs, which editors leave behind, are dropped.
 * @param place what to name in errors, as in `guides/robo (es)`.
 * @throws {ContentError} for a node or a field outside the set.
 */
export function lexicalToTree(state: Partial<EditorState> | null | undefined, place: ContentPlace): Block[] {
  return childrenOf(state?.root).flatMap((node) => toBlock(node, place))
}

function toBlock(node: LexicalNode, place: ContentPlace): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = toInlines(node, place)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading': {
      const depth = node.tag === 'h3' ? 3 : node.tag === 'h4' ? 4 : undefined
      if (depth === undefined) throw refused(place, `un título ${String(node.tag)}`, 'Usa título 3 o título 4.')
      const children = toInlines(node, place)
      return children.length === 0 ? [] : [{ type: 'heading', depth, children }]
    }
    case 'quote': {
      const children = toInlines(node, place)
      return children.length === 0 ? [] : [{ type: 'quote', children }]
    }
    case 'list': {
      const list = toList(node, place)
      return list.items.length === 0 ? [] : [list]
    }
    case 'block':
      return [toComponent(fieldsOf(node), place)]
    default:
      throw refused(place, `«${node.type}»`, 'Quítalo del texto.')
  }
}

function toComponent({ blockType, ...fields }: Fields, place: ContentPlace): Block {
  switch (blockType) {
    case 'steps':
      return {
        type: 'steps',
        items: arrayOf(fields.steps).map((step) => ({
          title: validate('Step', { title: step.title ?? '' }, place).title,
          body: lexicalToTree(step.body as EditorState | undefined, place),
        })),
      }
    case 'callout':
      return {
        type: 'callout',
        kind: validate('Callout', { kind: fields.kind }, place).kind,
        body: lexicalToTree(fields.body as EditorState | undefined, place),
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
      throw refused(place, `el bloque «${String(blockType)}»`, 'Quítalo del texto.')
  }
}

function toList(node: LexicalNode, place: ContentPlace): List {
  const items: ListItem[] = []
  for (const child of childrenOf(node)) {
    const [only, ...rest] = childrenOf(child)
    if (only?.type === 'list' && rest.length === 0) {
      const nested = toList(only, place)
      if (nested.items.length === 0) continue
      const last = items.at(-1)
      // An indented first item has no item above it to belong to.
      if (last === undefined) items.push(...nested.items)
      else if (last.list === undefined) last.list = nested
      else last.list.items.push(...nested.items)
    } else {
      const children = toInlines(child, place)
      if (children.length > 0) items.push({ children })
    }
  }
  return { type: 'list', ordered: node.listType === 'number', items }
}

function toInlines(node: LexicalNode, place: ContentPlace): Inline[] {
  return normalizeInlines(childrenOf(node).flatMap((child) => toInline(child, place)))
}

function toInline(node: LexicalNode, place: ContentPlace): Inline[] {
  switch (node.type) {
    case 'text':
      return [toRun(node)]
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
          mend: 'Enlaza a una página de este sitio («/guias/robo/»), a una sección («#plazos») o a tel:911 y tel:089; los demás contactos van en el directorio.',
        })
      return [
        { type: 'link', href, children: childrenOf(node).flatMap((child) => (child.type === 'text' ? [toRun(child)] : [])) },
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
          throw refused(place, `el componente «${String(blockType)}»`, 'Quítalo del texto.')
      }
    }
    default:
      throw refused(place, `«${node.type}»`, 'Quítalo del texto.')
  }
}

const boldBit = 1
const italicBit = 2

/** Underline, strike-through and code have no place in the set: their words stay, the mark goes. */
function toRun(node: LexicalNode): TextRun {
  const format = typeof node.format === 'number' ? node.format : 0
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

function childrenOf(node: LexicalNode | undefined): LexicalNode[] {
  return Array.isArray(node?.children) ? (node.children as LexicalNode[]) : []
}

function arrayOf(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : []
}

function words(name: ComponentName, text: unknown, place: ContentPlace): string {
  const trimmed = typeof text === 'string' ? collapseSpaces(text).trim() : ''
  if (trimmed === '')
    throw new ContentError({
      code: 'attribute-invalid',
      place,
      what: `A <${name}> le faltan las palabras que muestra.`,
      mend: 'Escríbelas en el campo «texto».',
    })
  return trimmed
}

function validate<N extends ComponentName>(name: N, attributes: unknown, place: ContentPlace): ComponentAttributes<N> {
  return parseAttributes(name, attributes, componentAttributes[name], place) as ComponentAttributes<N>
}

function refused(place: ContentPlace, what: string, mend: string): ContentError {
  return new ContentError({ code: 'mdx-construct-refused', place, what: `El texto no puede llevar ${what}.`, mend })
}
