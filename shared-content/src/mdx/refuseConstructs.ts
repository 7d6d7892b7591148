import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { ContentError } from '../errors.ts'
import { blockComponents, inlineComponents } from './components.ts'
import { placeOf, refusal, type TextSource } from './refusal.ts'

const refusedConstructs: Partial<Record<Nodes['type'], [what: string, mend: string]>> = {
  code: ['Un bloque de código', 'Escríbelo como párrafo o como cita con «>».'],
  inlineCode: ['Texto entre acentos graves', 'Usa **negritas** o «comillas».'],
  html: ['HTML', 'Usa los componentes de docs/content-format.md.'],
  image: ['Una imagen suelta', 'Usa <Figure media="…"/> y media/index.yaml.'],
  thematicBreak: ['Una línea divisoria', 'Usa otra sección.'],
  definition: ['Una definición de enlace', 'Escribe el enlace completo: [texto](/guias/robo/).'],
}

/** A component that there is not. */
export function unknownComponent(node: MdxJsxTextElement | MdxJsxFlowElement, context: TextSource): ContentError {
  const known = [...blockComponents, ...inlineComponents].map((name) => `<${name}>`).join(' ')
  const name = node.name ?? ''
  return refusal('component-unknown', placeOf(node, context), `El componente <${name}> no existe.`, `Usa uno de: ${known}.`)
}

/** What of MDX no text may hold. */
export function outsideTheSet(node: Nodes, context: TextSource): ContentError {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return refusal(
      'mdx-expression',
      placeOf(node, context),
      'Un texto no puede llevar expresiones entre llaves.',
      'Escribe la llave como \\{ o quítala.',
    )
  if (node.type === 'mdxjsEsm')
    return refusal(
      'mdx-import',
      placeOf(node, context),
      'Un texto no puede importar ni exportar.',
      'Quita la línea que empieza con import o export.',
    )
  const [what, mend] = refusedConstructs[node.type] ?? [
    `La construcción «${node.type}»`,
    'Mira en docs/content-format.md qué puede llevar un texto.',
  ]
  return construct(node, context, what, mend)
}

/** Something that has no place where it stands. */
export function construct(node: Nodes, context: TextSource, what: string, mend: string): ContentError {
  return refusal('mdx-construct-refused', placeOf(node, context), `${what} no se permite aquí.`, mend)
}
