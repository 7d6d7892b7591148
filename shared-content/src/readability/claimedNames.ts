import { foldText } from '../folding/foldText.ts'
import type { LanguageKey } from '../languages.ts'
import type { Guide } from '../schema/guide.ts'

/** A name of a guide that another guide goes by too: who searches for it is led to one of them. */
export interface ClaimedName {
  name: string
  /** The field in which the name stands. */
  field: 'title' | 'aliases' | 'misspelt'
  /** Slug of the other guide. */
  by: string
}

/** The names of a guide in one language that others claim too, in the order of its fields; case and accents do not matter. */
export function claimedNames(
  guide: Pick<Guide, 'slug' | 'text'>,
  language: LanguageKey,
  guides: readonly Guide[],
): ClaimedName[] {
  const others = new Map(
    guides
      .filter(({ slug }) => slug !== guide.slug)
      .toReversed()
      .flatMap((other) => namesOf(other, language).map(({ name }): [string, string] => [foldText(name), other.slug])),
  )
  return namesOf(guide, language).flatMap(({ name, field }) => {
    const by = others.get(foldText(name))
    return by === undefined ? [] : [{ name, field, by }]
  })
}

function namesOf({ text }: Pick<Guide, 'text'>, language: LanguageKey): Omit<ClaimedName, 'by'>[] {
  const said = text[language]
  if (said === undefined) return []
  return [
    { name: said.title, field: 'title' },
    ...said.aliases.map((name) => ({ name, field: 'aliases' as const })),
    ...said.misspelt.map((name) => ({ name, field: 'misspelt' as const })),
  ]
}
