import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeText } from './content/decodeText.ts'
import { parseYaml } from './content/yaml.ts'
import { ContentError, ContentErrorCollector } from './errors.ts'
import type { Catalog } from './interface/catalog.ts'
import { readCatalog } from './interface/readCatalog.ts'
import { type Language, languagesSchema } from './schema/language.ts'

/** Their interfaces are TypeScript, checked to be complete. */
export const languagesInCode: readonly string[] = ['es', 'en']

/** What a deployment knows of languages. */
export interface LanguageData {
  /** Spanish first. */
  languages: Language[]
  /** Interfaces that are files, by language. */
  catalogs: Record<string, Catalog>
}

/** Absolute path of the list of languages: `shared-content/languages.json`, or the file that `JUSTICIA_LANGUAGES` names. */
export function languagesFile({ JUSTICIA_LANGUAGES }: Record<string, string | undefined>): string {
  const own = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'languages.json')
  // Read when the CMS starts; Next need not look for it when it builds.
  return path.resolve(/* turbopackIgnore: true */ JUSTICIA_LANGUAGES || own)
}

/** Where a language's interface stands: in the folder `interface`, beside the list of languages. */
export function interfaceFile(languagesFile: string, key: string): string {
  return path.join(path.dirname(languagesFile), 'interface', `${key}.yaml`)
}

/**
 * Reads and validates a list of languages (JSON is YAML, so errors name the line).
 * @throws {ContentError} `file-missing`, `front-matter-broken` or `field-invalid`.
 */
export function readLanguageData(file: string): LanguageData {
  const name = path.relative(process.cwd(), file)
  const { data: languages } = parseYaml({ text: decodeText(readBytes(file, name), name), file: name, schema: languagesSchema })
  return { languages, catalogs: readCatalogs(path.dirname(interfaceFile(file, '')), languages) }
}

function readCatalogs(dir: string, languages: readonly Language[]): LanguageData['catalogs'] {
  const collector = new ContentErrorCollector()
  const catalogs: LanguageData['catalogs'] = {}
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

function readBytes(file: string, name: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new ContentError(
      {
        code: 'file-missing',
        place: { file: name },
        what: 'No se pudo leer la lista de idiomas.',
        mend: 'Revisa la variable JUSTICIA_LANGUAGES, o quítala para usar shared-content/languages.json.',
      },
      { cause },
    )
  }
}
