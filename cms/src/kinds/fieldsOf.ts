import { languageKeys } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { SpanishCopy } from '@justicia/shared-content/rules/copies'
import type { Localized } from '../documents/localized.ts'
import type { FieldAt } from './Kind.ts'

/** A text of the editor in each language that it is in. */
export function bodyIn(path: string, body: Localized<EditorState>): (FieldAt & { body: EditorState })[] {
  return languageKeys.flatMap((language) => {
    const said = body?.[language]
    return said ? [{ path, language, body: said }] : []
  })
}

/** Spanish copies at their fields; `rows` tells the place of a row of a list by its key. */
export function copiesAt(
  copies: readonly SpanishCopy[],
  rows: Record<string, readonly { key: string }[] | null | undefined> = {},
): FieldAt[] {
  return copies.map(({ language, path }) => {
    const [list = '', key = ''] = path.map(String)
    const row = rowsByKey(rows[list]).get(key)
    return { language, path: (row === undefined ? path : [list, row, ...path.slice(2)]).join('.') }
  })
}

/** The place of each row by its key; the first of two of one key. */
function rowsByKey(rows: readonly { key: string }[] | null | undefined): Map<string, number> {
  return new Map([...(rows ?? []).entries()].map(([row, { key }]) => [key, row] as const).toReversed())
}
