import type { Nodes, PhrasingContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { TextStart } from '../text/markupSigns.ts'
import { attributesOf, childless, literalAttributes, plainText } from './attributes.ts'
import { blockComponents, inlineComponents, linkPattern } from './components.ts'
import { startProblem } from './listStart.ts'
import { normalizeInlines } from './normalizeInlines.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { boundedText, deepest, placeOf, refusal, type TextSource, tooDeep } from './refusal.ts'
import { construct, outsideTheSet, unknownComponent } from './refuseConstructs.ts'
import { refuseMarks } from './refuseMarks.ts'
import type { Block, Inline, List, ListItem, Step, TextRun } from './tree.ts'

/** A top-level wrapper (`<Section>`, `<Override>`) with its attributes as written. */
export interface Wrapper {
  name: string
  attributes: Record<string, string>
  body: Block[]
  place: ContentPlace
}

interface Context extends TextSource {
  /** Lists, quotes, steps and callouts around the text. */
  depth: number
}

/**
 * Parses MDX whose top level holds nothing but `<wrapper …>` elements.
 * @param lineOffset lines of the file that stand before `text`.
 * @throws {ContentError} with file and line for anything outside the closed set.
 */
export function parseWrappedMdx(input: {
  text: string
  file: string
  lineOffset: number
  wrapper: 'Section' | 'Override'
  places: Places
}): Wrapper[] {
  const context: Context = { ...input, depth: 0 }
  return parseMarkdown(input).map((node) => {
    const place = placeOf(node, context)
    if (node.type !== 'mdxJsxFlowElement' || node.name !== input.wrapper)
      throw refusal(
        'component-misplaced',
        place,
        `Fuera de <${input.wrapper}> no puede haber texto ni otros componentes.`,
        `Mételo en un <${input.wrapper}>.`,
      )
    return {
      name: input.wrapper,
      attributes: literalAttributes(node, context),
      body: boundedText(toBlocks(node.children, context), place),
      place,
    }
  })
}

/** Parses MDX that is plain blocks (a glossary entry's body). */
export function parseMdx(input: { text: string; file: string; lineOffset: number; places: Places }): Block[] {
  return boundedText(toBlocks(parseMarkdown(input), { ...input, depth: 0 }), { file: input.file })
}

/** Paragraphs and titles that hold nothing but blanks are dropped, as those of the editor are. */
function toBlocks(nodes: readonly Nodes[], context: Context): Block[] {
  return nodes.flatMap((node) => {
    const block = toBlock(node, context)
    if ('children' in block && block.children.length === 0) return []
    context.places.setNode(block, placeOf(node, context))
    return [block]
  })
}

/** The text inside a node. */
function inside(node: { children: readonly Nodes[] } & Pick<Nodes, 'position'>, context: Context): Block[] {
  if (context.depth >= deepest) throw tooDeep(placeOf(node, context))
  return toBlocks(node.children, { ...context, depth: context.depth + 1 })
}

function toBlock(node: Nodes, context: Context): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInlines(node, context, 'line') }
    case 'heading':
      if (node.depth !== 3 && node.depth !== 4)
        throw construct(node, context, `Un título de nivel ${node.depth}`, 'Dentro de una sección usa ### o ####.')
      return { type: 'heading', depth: node.depth, children: toInlines(node, context, 'title') }
    case 'list':
      return toList(node, context)
    case 'blockquote': {
      const [only = { type: 'paragraph', children: [] }, ...rest] = inside(node, context)
      if (only.type !== 'paragraph' || rest.length > 0)
        throw construct(node, context, 'Una cita de varios párrafos', 'Deja un solo párrafo después de «>».')
      return { type: 'quote', children: only.children }
    }
    case 'mdxJsxFlowElement':
      return toComponentBlock(node, context)
    default:
      throw outsideTheSet(node, context)
  }
}

function toComponentBlock(node: MdxJsxFlowElement, context: Context): Block {
  const place = placeOf(node, context)
  if (isInlineName(node.name))
    throw refusal(
      'component-misplaced',
      place,
      `<${node.name}> es parte de una frase y aquí no hay ninguna.`,
      'Déjale su propio renglón, con una línea vacía antes y después.',
    )
  switch (node.name) {
    case 'Steps':
      attributesOf(node, 'Steps', context)
      return {
        type: 'steps',
        items: node.children.map((child) => {
          if (child.type !== 'mdxJsxFlowElement' || child.name !== 'Step')
            throw refusal(
              'component-misplaced',
              placeOf(child, context),
              'Dentro de <Steps> solo puede haber <Step>.',
              'Mete el texto en un <Step title="…">.',
            )
          const { title, pictogram } = attributesOf(child, 'Step', context)
          const step = { title, ...(pictogram === undefined ? {} : { pictogram }), body: inside(child, context) }
          return located(step, child, context)
        }),
      }
    case 'Callout':
      return { type: 'callout', kind: attributesOf(node, 'Callout', context).kind, body: inside(node, context) }
    case 'Deadline':
      return { type: 'deadline', k: attributesOf(childless(node, context), 'Deadline', context).k }
    case 'ServicesFor':
      return { type: 'servicesFor', roles: attributesOf(childless(node, context), 'ServicesFor', context).roles }
    case 'Figure':
      return { type: 'figure', media: attributesOf(childless(node, context), 'Figure', context).media }
    case 'Step':
      throw refusal('component-misplaced', place, '<Step> está fuera de <Steps>.', 'Rodéalo con <Steps>…</Steps>.')
    default:
      throw unknownComponent(node, context)
  }
}

function toList(node: Extract<Nodes, { type: 'list' }>, context: Context): List {
  const items = node.children.map((item): ListItem => {
    const [first, second, ...rest] = inside(item, context)
    const place = placeOf(item, context)
    if (first === undefined) throw refusal('mdx-construct-refused', place, 'Hay un punto de lista vacío.', 'Bórralo o escríbelo.')
    if (first.type !== 'paragraph' || rest.length > 0 || (second !== undefined && second.type !== 'list'))
      throw refusal(
        'mdx-construct-refused',
        place,
        'Un punto de lista solo lleva un párrafo y, si acaso, una lista dentro.',
        'Sepáralo en varios puntos.',
      )
    return located({ children: first.children, ...(second === undefined ? {} : { list: second }) }, item, context)
  })
  const start = node.ordered === true ? startOf(node, context) : 1
  if (node.ordered !== true) refuseForeignBullets(node, context)
  return { type: 'list', ordered: node.ordered === true, ...(start === 1 ? {} : { start }), items }
}

/** The number with which an ordered list begins; the others must follow it, or none of them would be as written. */
function startOf(node: Extract<Nodes, { type: 'list' }>, context: Context): number {
  const numbers = node.children.map((item) => Number(/^\d+/.exec(sourceOf(item, context))?.[0]))
  const start = numbers[0] ?? 1
  const problem = startProblem(start)
  if (problem !== undefined) throw refusal('mdx-construct-refused', placeOf(node, context), problem.what, problem.mend)
  for (const [index, number] of numbers.entries()) {
    const place = placeOf(node.children[index] ?? node, context)
    // «1. 1. 1.» is a way to write 1, 2, 3.
    const expected = numbers.every((each) => each === 1) ? 1 : start + index
    if (number !== expected)
      throw refusal(
        'mdx-construct-refused',
        place,
        `Un punto de la lista lleva el número ${number} y le toca el ${expected}.`,
        `Numéralos seguidos, o separa las dos listas con un párrafo. Si es un año o un artículo, empieza la frase con otra palabra o escribe «${number}\\.».`,
      )
  }
  return start
}

/** «+» before a number, or a star before one alone, is part of a telephone that a list would swallow. */
function refuseForeignBullets(node: Extract<Nodes, { type: 'list' }>, context: Context): void {
  for (const item of node.children) {
    const source = sourceOf(item, context)
    const [sign = ''] = source
    if (sign === '+' || /^[*-]\s+\d[\d\s]*$/.test(source))
      throw refusal(
        'mdx-construct-refused',
        placeOf(item, context),
        `Un renglón empieza con «${sign}» y se leería como un punto de lista sin ese signo.`,
        `Si es un teléfono, pégalo al número y escribe \\${sign}; para una lista usa «* » y palabras.`,
      )
  }
}

function sourceOf({ position }: Nodes, { text }: Context): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

function toInlines(node: Extract<Nodes, { type: 'paragraph' | 'heading' }>, context: Context, start: TextStart): Inline[] {
  const inlines = node.children.flatMap((child) => toInline(child, {}, context))
  refuseMarks(inlines, placeOf(node, context), start)
  return normalizeInlines(inlines)
}

type Marks = Pick<TextRun, 'bold' | 'italic'>

function toInline(node: PhrasingContent, marks: Marks, context: Context): Inline[] {
  switch (node.type) {
    case 'text': {
      const entity = /(?<!\\)&[A-Za-z][A-Za-z0-9]*;/.exec(sourceOf(node, context))?.[0]
      if (entity !== undefined) throw construct(node, context, `«${entity}»`, 'Escribe la letra o el signo.')
      if (/(?:^|[^\\])(?:\\\\)*\*/.test(sourceOf(node, context)))
        throw construct(node, context, 'Un «*» que no marca nada', 'Ciérralo donde terminan las cursivas, o escríbelo \\*.')
      return [{ type: 'text', value: node.value, ...marks }]
    }
    case 'strong':
      return node.children.flatMap((child) => toInline(child, { ...marks, bold: true }, context))
    case 'emphasis':
      return node.children.flatMap((child) => toInline(child, { ...marks, italic: true }, context))
    case 'break':
      return [{ type: 'break' }]
    case 'link': {
      if (!linkPattern.test(node.url))
        throw refusal(
          'link-refused',
          placeOf(node, context),
          `El enlace «${node.url}» no se permite.`,
          'Enlaza a una página de este sitio («/guias/robo/»), a una sección («#plazos») o a tel:911 y tel:089; los demás contactos van en el directorio, con fuente.',
        )
      const children = node.children.flatMap((child) => toInline(child, marks, context))
      const runs = children.filter((child) => child.type === 'text')
      if (runs.length !== children.length)
        throw construct(node, context, 'Un enlace con componentes dentro', 'Deja solo texto en el enlace.')
      return [located({ type: 'link', href: node.url, children: runs }, node, context)]
    }
    case 'mdxJsxTextElement':
      if (Object.keys(marks).length > 0)
        throw construct(node, context, `<${node.name}> dentro de negritas o cursivas`, 'Saca el componente de los asteriscos.')
      return [toInlineComponent(node, context)]
    default:
      throw outsideTheSet(node, context)
  }
}

function toInlineComponent(node: MdxJsxTextElement | MdxJsxFlowElement, context: Context): Inline {
  switch (node.name) {
    case 'Fact':
      return located({ type: 'fact', ...attributesOf(childless(node, context), 'Fact', context) }, node, context)
    case 'Cite':
      return located({ type: 'cite', ...attributesOf(childless(node, context), 'Cite', context) }, node, context)
    case 'Term':
      return located({ type: 'term', ...attributesOf(node, 'Term', context), text: plainText(node, context) }, node, context)
    case 'Lang':
      return located({ type: 'lang', ...attributesOf(node, 'Lang', context), text: plainText(node, context) }, node, context)
    default:
      if ((blockComponents as readonly (string | null)[]).includes(node.name) || node.name === 'Step')
        throw refusal(
          'component-misplaced',
          placeOf(node, context),
          `<${node.name}> va en su propia línea, no dentro de un párrafo.`,
          'Déjale una línea vacía antes y después.',
        )
      throw unknownComponent(node, context)
  }
}

function located<T extends Inline | ListItem | Step>(piece: T, node: Nodes, context: Context): T {
  context.places.setNode(piece, placeOf(node, context))
  return piece
}

function isInlineName(name: string | null): boolean {
  return (inlineComponents as readonly (string | null)[]).includes(name)
}
