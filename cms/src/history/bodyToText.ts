interface Node {
  type?: unknown
  text?: unknown
  listType?: unknown
  fields?: Record<string, unknown> | null
  children?: unknown
  root?: Node
}

/** A stored text as lines to be read and compared, whatever it holds: nothing of it is left out or refused. */
export function bodyToText(state: unknown): string {
  return linesOf((state as Node | null)?.root).join('\n')
}

function linesOf(node: Node | undefined, before = ''): string[] {
  return childrenOf(node).flatMap((child, index): string[] => {
    if (child.type === 'list') return linesOf(child, child.listType === 'number' ? '1' : '•')
    if (child.type === 'listitem') {
      const mark = before === '1' ? `${index + 1}.` : before
      const nested = childrenOf(child).some(({ type }) => type === 'list')
      return nested ? linesOf(child).map((line) => `  ${line}`) : [`${mark} ${inlineText(child)}`]
    }
    if (child.type === 'block') return blockLines(child.fields ?? {})
    return [inlineText(child)]
  })
}

function blockLines({ blockType, ...fields }: Record<string, unknown>): string[] {
  switch (blockType) {
    case 'steps':
      return ((fields.steps as { title?: string; pictogram?: string | null; body?: unknown }[] | null) ?? []).flatMap(
        ({ title, pictogram, body }, index) => [
          `${index + 1}. ${title ?? ''}${pictogram ? ` [Pictograma: ${pictogram}]` : ''}`,
          ...linesOf((body as Node | null)?.root).map((line) => `   ${line}`),
        ],
      )
    case 'callout':
      return [`[${String(fields.kind ?? '')}]`, ...linesOf((fields.body as Node | null)?.root).map((line) => `   ${line}`)]
    case 'servicesFor':
      return [`[Quién ayuda: ${((fields.roles as string[] | null) ?? []).join(', ')}]`]
    case 'deadline':
      return [`[Plazo: ${String(fields.k ?? '')}]`]
    case 'figure':
      return [`[Imagen: ${String(fields.media ?? '')}]`]
    default:
      return [`[${String(blockType)}]`]
  }
}

function inlineText(node: Node): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return ' / '
  if (node.type === 'inlineBlock') {
    const { text, ref, prefix, k } = node.fields ?? {}
    return String(text ?? ref ?? [prefix, `[${String(k ?? '')}]`].filter(Boolean).join(' '))
  }
  const inside = childrenOf(node).map(inlineText).join('')
  const url = node.type === 'link' || node.type === 'autolink' ? node.fields?.url : undefined
  return typeof url === 'string' ? `${inside} (${url})` : inside
}

function childrenOf(node: Node | undefined): Node[] {
  return Array.isArray(node?.children) ? (node.children as Node[]) : []
}
