import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { languageList } from '#languageList'
import { ContentError } from '../src/errors.ts'
import { catalogs } from '../src/interface/catalogs.ts'
import { printCatalog } from '../src/interface/printCatalog.ts'
import { interfaceFile, languagesInCode } from '../src/interface/readCatalogs.ts'
import { languagesFile } from '../src/languages/readLanguages.ts'

/**
 * Writes the file in which a language's interface is translated, with the Spanish of every text; what is translated
 * already stays.
 * @throws {ContentError} when the language is not in the list, or has no file.
 */
export async function newLanguage(key: string): Promise<void> {
  const list = languagesFile(process.env)
  const language = languageList.find((each) => each.key === key)
  const refuse = (what: string, mend: string) =>
    new ContentError({ code: 'language-unknown', place: { file: path.relative(process.cwd(), list) }, what, mend })
  if (language === undefined)
    throw refuse(
      `El idioma «${key}» no está en la lista.`,
      'Agrégale primero un renglón con key, tag, dir y name (docs/languages.md).',
    )
  if (language.base !== undefined || languagesInCode.includes(key))
    throw refuse(`La interfaz de «${key}» no está en un archivo.`, 'No hace falta crear nada.')
  const file = interfaceFile(list, key)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, printCatalog(catalogs[key] ?? {}, language.tag))
  console.log(`${path.relative(process.cwd(), file)}: escribe la traducción debajo de cada texto en español.`)
}
