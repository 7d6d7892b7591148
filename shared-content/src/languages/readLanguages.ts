import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ContentError } from '../errors.ts'
import { decodeText } from '../located/decodeText.ts'
import { parseYaml } from '../located/yaml.ts'
import { type Language, languagesSchema } from './language.ts'

/** Absolute path of the list of languages: `shared-content/languages.json`, or the file that `JUSTICIA_LANGUAGES` names. */
export function languagesFile({ JUSTICIA_LANGUAGES }: Record<string, string | undefined>): string {
  const own = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'languages.json')
  // Read when the CMS starts; Next need not look for it when it builds.
  return path.resolve(/* turbopackIgnore: true */ JUSTICIA_LANGUAGES || own)
}

/**
 * Reads and validates a list of languages, Spanish first (JSON is YAML, so errors name the line).
 * @throws {ContentError} `file-missing`, `front-matter-broken` or `field-invalid`.
 */
export function readLanguages(file: string): Language[] {
  const name = path.relative(process.cwd(), file)
  return parseYaml({ text: decodeText(readBytes(file, name), name), file: name, schema: languagesSchema }).data
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
