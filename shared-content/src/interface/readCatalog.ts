import { z } from 'zod'
import { ContentError, ContentErrorCollector } from '../errors.ts'
import { parseYaml } from '../located/yaml.ts'
import { type Catalog, type PluralForms, type SourceText, slotsOf, sourceTexts } from './catalog.ts'

const treeSchema = z.record(z.string(), z.unknown()).nullable()

/**
 * Reads the interface of a language from its file: the keys of `es.ts`, each with its text. What is left empty is not
 * translated yet.
 * @param tag of the language, whose plural categories a text may use.
 * @throws {ContentErrors} with every unknown key, wrong place for a value, and markup, each with file and line.
 */
export function readCatalog({ text, file, tag }: { text: string; file: string; tag: string }): Catalog {
  const { data, locate } = parseYaml({ text, file, schema: treeSchema })
  const sources = new Map(sourceTexts().map((source) => [source.path, source]))
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const collector = new ContentErrorCollector()
  const catalog: Catalog = {}

  const fail = (path: readonly string[], what: string, mend: string) =>
    collector.add(new ContentError({ code: 'field-invalid', place: locate(path), what: `«${path.join('.')}»: ${what}`, mend }))

  const walk = (tree: Record<string, unknown>, above: readonly string[]) => {
    for (const [key, value] of Object.entries(tree)) {
      const path = [...above, key]
      const name = path.join('.')
      const source = sources.get(name)
      const isGroup = source === undefined && [...sources.keys()].some((other) => other.startsWith(`${name}.`))
      if (source === undefined && !isGroup)
        fail(
          path,
          'la interfaz no tiene este texto.',
          'Quítalo, o copia la clave de una plantilla nueva (npm run content -- --new-language=…).',
        )
      else if (value === null || value === '') continue
      else if (source === undefined) {
        if (isTree(value)) walk(value, path)
        else fail(path, 'aquí va un grupo de textos, no un texto.', 'Escribe los textos debajo, con dos espacios de sangría.')
      } else if (typeof value === 'string') {
        if (isSound(value, source, path)) catalog[name] = value
      } else if (isTree(value) && source.takesValues) {
        const forms = Object.entries(value)
        const wrong = forms.find(
          ([form, said]) => !(categories as string[]).includes(form) || typeof said !== 'string' || said === '',
        )
        if (wrong !== undefined || !('other' in value))
          fail(path, `sus formas no son las de este idioma.`, `Escribe un texto para cada una: ${categories.join(', ')}.`)
        else if (forms.every(([form, said]) => isSound(String(said), source, [...path, form])))
          catalog[name] = value as PluralForms
      } else fail(path, 'debe ser un texto.', 'Si es un número o dice sí o no, ponlo entre comillas.')
    }
  }

  const isSound = (said: string, source: SourceText, path: readonly string[]): boolean => {
    const wanted = slotsOf(source.text)
    const given = slotsOf(said)
    // The form for exactly one may do without its number: «una guía».
    const isForm = path.length > source.path.split('.').length
    const missing = wanted.filter((slot) => !given.includes(slot))
    const foreign = given.filter((slot) => !wanted.includes(slot))
    if (/[<>\u{FDD0}\u{FDD1}]/u.test(said)) fail(path, 'lleva marcas («<» o «>»).', 'Escribe solo texto.')
    else if (foreign.length > 0 || (missing.length > 0 && !isForm))
      fail(
        path,
        foreign.length > 0 ? `no se sabe qué va en ${foreign.join(', ')}.` : `falta ${missing.join(', ')}.`,
        wanted.length === 0
          ? 'Quita las llaves.'
          : `El texto debe llevar ${wanted.join(', ')}, como en español: «${source.text}».`,
      )
    else return true
    return false
  }

  walk(data ?? {}, [])
  collector.throwIfAny()
  return catalog
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
