import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { z } from 'zod'
import type { ContentPlace } from '../errors.ts'
import { collapseSpaces } from '../text/tidyText.ts'
import { type ComponentAttributes, type ComponentName, componentAttributes } from './components.ts'
import { placeOf, refusal, type TextSource } from './refusal.ts'

/** Validates attributes against a schema; the error names the component. */
export function parseAttributes<S extends z.ZodType>(
  name: string,
  attributes: unknown,
  schema: S,
  place: ContentPlace,
): z.output<S> {
  const result = schema.safeParse(attributes)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const key = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue?.path[0] ?? '')
  const expected = issue?.code === 'invalid_value' ? ` Usa uno de: ${issue.values.join(', ')}.` : ''
  const missing = issue?.code === 'invalid_type' && !(key in (attributes as object))
  throw refusal(
    'attribute-invalid',
    place,
    missing ? `A <${name}> le falta el atributo «${key}».` : `El atributo «${key}» de <${name}> no es válido.${expected}`,
    issue?.code === 'custom' || issue?.code === 'invalid_format' ? toSentence(issue.message) : 'Mira docs/content-format.md.',
  )
}

/** A message of a schema with a capital and a full stop. */
function toSentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace(/\.\.$/, '.')
}

/** The attributes of a component as written: text between quotes and nothing else. */
export function literalAttributes(node: MdxJsxTextElement | MdxJsxFlowElement, context: TextSource): Record<string, string> {
  return Object.fromEntries(
    node.attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object')
        throw refusal(
          attribute.type === 'mdxJsxAttribute' && attribute.value === null ? 'attribute-invalid' : 'mdx-expression',
          placeOf(node, context),
          `<${node.name}> lleva un atributo que no es texto entre comillas.`,
          'Escribe nombre="valor", sin llaves.',
        )
      return [attribute.name, attribute.value ?? '']
    }),
  )
}

/** The attributes of a component, as its name demands them. */
export function attributesOf<N extends ComponentName>(
  node: MdxJsxTextElement | MdxJsxFlowElement,
  name: N,
  context: TextSource,
): ComponentAttributes<N> {
  return parseAttributes(
    name,
    literalAttributes(node, context),
    componentAttributes[name],
    placeOf(node, context),
  ) as ComponentAttributes<N>
}

/** A component that stands alone, without text inside. */
export function childless<T extends MdxJsxTextElement | MdxJsxFlowElement>(node: T, context: TextSource): T {
  if (node.children.length > 0)
    throw refusal(
      'attribute-invalid',
      placeOf(node, context),
      `<${node.name}> no lleva texto dentro.`,
      `Ciérralo en la misma etiqueta: <${node.name} … />.`,
    )
  return node
}

/** The plain words inside a component. */
export function plainText(node: MdxJsxTextElement | MdxJsxFlowElement, context: TextSource): string {
  const text = node.children.map((child) => (child.type === 'text' ? child.value : undefined))
  const joined = collapseSpaces(text.join('')).trim()
  if (text.includes(undefined) || joined === '')
    throw refusal(
      'attribute-invalid',
      placeOf(node, context),
      `<${node.name}> lleva solo texto sencillo dentro, y no puede estar vacío.`,
      `Escribe <${node.name} …>palabras</${node.name}>.`,
    )
  return joined
}
