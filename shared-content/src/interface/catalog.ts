import { es, type InterfaceText } from './es.ts'
import { markForeign } from './foreignMarks.ts'

/** A text that counts something: one form for each of its language's plural categories (CLDR), `other` at least. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** What a language file says of the interface, by the paths of `es.ts`: `nav.home`. */
export type Catalog = Record<string, string | PluralForms>

interface TextTree {
  [key: string]: string | ((...values: never[]) => string) | TextTree
}
type TextFunction = (...values: (string | number)[]) => string

/** A text of the source, as whoever translates it sees it: `{0}` stands where its first value goes. */
export interface SourceText {
  /** `nav.home` */
  path: string
  text: string
  /** It takes values, and so may have plural forms. */
  takesValues: boolean
}

/** Every text of the interface in Spanish, in the order of `es.ts`. */
export function sourceTexts(tree: TextTree = es, above = ''): SourceText[] {
  return Object.entries(tree).flatMap(([key, value]): SourceText[] => {
    const path = `${above}${key}`
    if (typeof value === 'string') return [{ path, text: value, takesValues: false }]
    if (typeof value === 'object') return sourceTexts(value, `${path}.`)
    const slots = Array.from({ length: value.length }, (_, index) => `{${index}}`)
    return [{ path, text: (value as TextFunction)(...slots), takesValues: true }]
  })
}

/** Places for values in a text, each once: `{0}`, `{q}`. */
export function slotsOf(text: string): string[] {
  return [...new Set(text.match(/\{[^{}]*\}/g))].sort()
}

/** The interface in a language: what its catalog says, and the Spanish of the rest, marked as such. */
export function catalogToInterface(catalog: Catalog, tag: string): InterfaceText {
  const plurals = new Intl.PluralRules(tag)
  const fill = (tree: TextTree, above: string): TextTree =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => {
        const path = `${above}${key}`
        if (typeof value === 'object') return [key, fill(value, `${path}.`)]
        const own = catalog[path]
        if (typeof value === 'string') return [key, typeof own === 'string' ? own : markForeign(value)]
        const source = value as TextFunction
        return [
          key,
          (...values: (string | number)[]) =>
            own === undefined ? markForeign(source(...values)) : putValues(formFor(own, values, plurals), values),
        ]
      }),
    )
  return fill(es, '') as unknown as InterfaceText
}

function formFor(text: string | PluralForms, values: readonly (string | number)[], plurals: Intl.PluralRules): string {
  if (typeof text === 'string') return text
  const amount = values.find((value) => typeof value === 'number')
  return (amount === undefined ? undefined : text[plurals.select(amount)]) ?? text.other
}

function putValues(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (slot, index: string) => String(values[Number(index)] ?? slot))
}
