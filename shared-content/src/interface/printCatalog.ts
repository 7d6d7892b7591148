import { printYaml } from '../located/yaml.ts'
import { type Catalog, sourceTexts } from './catalog.ts'
import { es } from './es.ts'

const heading = (
  tag: string,
  forms: readonly string[],
) => `# Interfaz del sitio en «${tag}». La llena una persona traductora certificada en esa lengua.
#
# Arriba de cada clave está el texto en español. Escribe la traducción después de los dos puntos.
# Lo que dejes vacío se muestra en español.
# {place}, {date}, {n} y los demás nombres entre llaves son lugares que llena el sitio (un estado, una fecha, un número):
# déjalos como están y ponlos donde tu lengua los pide.
# Si las palabras cambian con el número (1 hora, 2 horas), en lugar del texto van debajo de su clave, con dos espacios
# más de sangría, sus formas: ${forms.join(', ')}.
`

/**
 * A language file with every text of the interface: its Spanish as a comment, and what the catalog says of it, if
 * anything. `readCatalog` gives the same catalog back.
 */
export function printCatalog(catalog: Catalog, tag: string): string {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
  const sources = new Map(sourceTexts().map((source) => [source.path, source]))

  const printTree = (tree: object, above: readonly string[]): string[] =>
    Object.entries(tree).flatMap(([key, value]) => {
      const indent = '  '.repeat(above.length)
      const path = [...above, key]
      const source = sources.get(path.join('.'))
      if (source === undefined) return [`${indent}${key}:`, ...printTree(value as object, path)]
      const own = catalog[source.path]
      const said = own === undefined ? `${key}:` : printYaml({ [key]: own }).trimEnd()
      return [`${indent}# ${source.text}`, ...said.split('\n').map((line) => `${indent}${line}`)]
    })
  return `${heading(tag, pluralCategories)}\n${printTree(es, []).join('\n')}\n`
}
