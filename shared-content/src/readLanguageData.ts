import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseYaml } from './content/yaml.ts'
import { ContentError } from './errors.ts'
import { type Language, languagesSchema } from './schema/language.ts'

/** What a deployment knows of languages. */
export interface LanguageData {
  /** Spanish first. */
  languages: Language[]
}

/** Absolute path of the list of languages: `shared-content/languages.json`, or the file that `JUSTICIA_LANGUAGES` names. */
export function languagesFile({ JUSTICIA_LANGUAGES }: Record<string, string | undefined>): string {
  const own = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'languages.json')
  // Read when the CMS starts; Next need not look for it when it builds.
  return path.resolve(/* turbopackIgnore: true */ JUSTICIA_LANGUAGES || own)
}

/**
 * Reads and validates a list of languages (JSON is YAML, so errors name the line).
 * @throws {ContentError} `file-missing`, `front-matter-broken` or `field-invalid`.
 */
export function readLanguageData(file: string): LanguageData {
  const name = path.relative(process.cwd(), file)
  return { languages: parseYaml({ text: readText(file, name), file: name, schema: languagesSchema }).data }
}

function readText(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
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
