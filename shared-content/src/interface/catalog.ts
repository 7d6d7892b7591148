import { es, type InterfaceText } from './es.ts'
import { markForeign } from './foreignMarks.ts'

/** A text that counts something: one form for each of its language's plural categories (CLDR), `other` at least. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** What a language file says of the interface, by the paths of `es.ts`: `nav.home`. */
export type Catalog = Record<string, string | PluralForms>

interface TextTree {
  [key: string]: string | ((values: never) => string) | TextTree
}
type TextValues = Readonly<Record<string, string | number>>
type TextFunction = (values: TextValues) => string

/** Values that are their own places: whatever a text asks for, it gets the name of it in braces. */
const places = new Proxy<TextValues>({}, { get: (_, name) => `{${String(name)}}` })

/** A text of the source, as whoever translates it sees it: `{place}` stands where the value of that name goes. */
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
    return [{ path, text: (value as TextFunction)(places), takesValues: true }]
  })
}

/** Places for values in a text, each once: `{place}`, `{q}`. */
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
          (values: TextValues) =>
            own === undefined ? markForeign(source(values)) : putValues(formFor(own, values, plurals), values),
        ]
      }),
    )
  return fill(es, '') as unknown as InterfaceText
}

function formFor(text: string | PluralForms, values: TextValues, plurals: Intl.PluralRules): string {
  if (typeof text === 'string') return text
  const amount = Object.values(values).find((value) => typeof value === 'number')
  return (amount === undefined ? undefined : text[plurals.select(amount)]) ?? text.other
}

function putValues(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
