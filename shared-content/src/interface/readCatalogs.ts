import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ContentError, ContentErrorCollector } from '../errors.ts'
import type { Language } from '../languages/language.ts'
import { decodeText } from '../located/decodeText.ts'
import type { Catalog } from './catalog.ts'
import { readCatalog } from './readCatalog.ts'

/** Their interfaces are TypeScript, checked to be complete. */
export const languagesInCode: readonly string[] = ['es', 'en']

/** Where a language's interface stands: in the folder `interface`, beside the list of languages. */
export function interfaceFile(languagesFile: string, key: string): string {
  return path.join(path.dirname(languagesFile), 'interface', `${key}.yaml`)
}

/**
 * Reads the interfaces that are files, by language.
 * @param dir the folder `interface` beside the list of languages.
 * @throws {ContentErrors} with every file of no language, and every fault in the others.
 */
export function readCatalogs(dir: string, languages: readonly Language[]): Record<string, Catalog> {
  const collector = new ContentErrorCollector()
  const catalogs: Record<string, Catalog> = {}
  for (const { name: fileName } of entriesOf(dir)) {
    const file = path.relative(process.cwd(), path.join(dir, fileName))
    const key = /^(.+)\.yaml$/.exec(fileName)?.[1]
    const language = languages.find((each) => each.key === key)
    if (language === undefined || language.base !== undefined || languagesInCode.includes(language.key))
      collector.add(
        new ContentError({
          code: 'file-unexpected',
          place: { file },
          what: 'No es la interfaz de ningún idioma de la lista que la lleve en un archivo.',
          mend: 'El archivo se llama como la clave de su idioma, por ejemplo yua.yaml; español, inglés y lectura fácil no llevan.',
        }),
      )
    else
      collector.attempt(() => {
        catalogs[language.key] = readCatalog({
          text: decodeText(readFileSync(path.join(dir, fileName)), file),
          file,
          tag: language.tag,
        })
      })
  }
  collector.throwIfAny()
  return catalogs
}

/** Nothing when there is no such folder: most deployments have none. */
function entriesOf(dir: string) {
  return existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    : []
}
