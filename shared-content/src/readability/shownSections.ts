import type { Block } from '../mdx/tree.ts'
import type { GuideText } from '../schema/guide.ts'
import type { Override } from '../schema/variant.ts'

/** A section of the Spanish text as one site shows it. */
export interface ShownSection {
  key: string
  title: string
  blocks: Block[]
}

/** A Spanish text of a guide with the changes of a state (none: the national text), as pages show it. */
export function shownSections(text: Pick<GuideText, 'sections'>, overrides: readonly Override[] = []): ShownSection[] {
  return text.sections.flatMap(({ key, title, body }) => {
    const changes = new Map(overrides.filter(({ section }) => section === key).map((override) => [override.op, override]))
    if (changes.has('hide')) return []
    const textOf = (op: Override['op']) => changes.get(op)?.body.es
    return [{ key, title, blocks: [...(textOf('before') ?? []), ...(textOf('replace') ?? body), ...(textOf('after') ?? [])] }]
  })
}
