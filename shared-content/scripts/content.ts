/**
 * Checks the content and puts its files in canonical form: `npm run content [-- --content=<dir> --check --stamp --date=…]`.
 * `--new-language=<key>` writes the file to translate the interface in.
 * `--contactos` changes nothing and tells what is known of each contact, and which are shown no longer.
 * `--lectura[=<guide>] [--json]` changes nothing and tells how the Spanish guides, flows and glossary read.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type FlagValues, flagsToHelp, parseFlags } from '../src/cli/parseFlags.ts'
import { UsageError } from '../src/cli/UsageError.ts'
import { checkContent } from '../src/content/checkContent.ts'
import { contentToFiles } from '../src/content/contentFiles.ts'
import { type LocatedContent, readLocatedContent } from '../src/content/readContent.ts'
import { stampDigests } from '../src/content/stampDigests.ts'
import { today } from '../src/day.ts'
import { ContentError, ContentErrors } from '../src/errors.ts'
import { interfaceWarnings } from '../src/interface/interfaceWarnings.ts'
import { overrideStandings, staleTranslations } from '../src/resolve/drift.ts'
import type { State } from '../src/schema/state.ts'
import { readStates } from '../src/states.ts'
import { checkTables } from './checkTables.ts'
import { newLanguage } from './newLanguage.ts'
import { printContacts } from './printContacts.ts'
import { printReading } from './printReading.ts'

const root = path.resolve(import.meta.dirname, '../..')
const ownContent = path.join(root, 'shared-content/content')
const flags = {
  content: { value: '<carpeta>', help: 'contenido (shared-content/content)' },
  date: { value: '<día>', help: 'día en que valen los datos, AAAA-MM-DD (hoy)' },
  check: { help: 'no cambia nada; falla si un archivo no está en su forma única' },
  stamp: { help: 'llena basedOn="0000000000000000" con la huella del texto nacional' },
  'new-language': { value: '<clave>', help: 'solo escribe el archivo en que se traduce la interfaz a un idioma' },
  lectura: { value: '<guía>', help: 'no cambia nada; dice cómo se lee esa guía, o todas sin nombre' },
  contactos: { help: 'no cambia nada; dice por estado y función cuánto se puede confiar en cada contacto' },
  json: { help: 'con --lectura, para máquinas' },
}

try {
  // A flag whose value may be left out: `--lectura` is `--lectura=`.
  const given = process.argv.slice(2).map((argument) => (argument === '--lectura' ? '--lectura=' : argument))
  const values = parseFlags(given, flags)
  if (values === undefined) console.log(`Revisa el contenido y pone sus archivos en su forma única.\n${flagsToHelp(flags)}`)
  else if (values['new-language'] !== undefined) await newLanguage(values['new-language'])
  else await readAndTidy(values)
} catch (error) {
  if (!(error instanceof ContentError || error instanceof ContentErrors || error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

interface Options {
  folder: string
  date: string
  check: boolean
  stamp: boolean
}

async function readAndTidy(values: FlagValues<typeof flags>): Promise<void> {
  const states = await readStates(path.join(root, 'states.json'))
  const { content: folder = ownContent, date = today(), check, stamp } = values
  const located = await readLocatedContent(folder)
  if (values.contactos) printContacts(located, date)
  else if (values.lectura === undefined) await tidyFiles(located, states, { folder, date, check, stamp })
  else process.exitCode = printReading(located, { slug: values.lectura, json: values.json })
}

/** Checks the content and writes the files that are not in canonical form; with `--check` it names them. */
async function tidyFiles({ content, places }: LocatedContent, states: State[], options: Options): Promise<void> {
  const { folder, date, check, stamp } = options
  for (const warning of checkContent({ content, states, date, places })) console.warn(warning)
  // The tables are the repository's, whatever content describes them; those of another folder are made up.
  if (folder === ownContent) await checkTables(content.datasets, states)
  for (const warning of interfaceWarnings()) console.warn(warning)
  const stamped = stamp ? stampDigests(content) : content

  let changed = 0
  for (const [name, text] of contentToFiles(stamped)) {
    const file = path.join(folder, name)
    if ((await readFile(file, 'utf8')) === text) continue
    changed++
    if (check) console.error(`${path.relative(process.cwd(), file)}: No está en su forma única. Ejecuta «npm run content».`)
    else await writeFile(file, text)
  }
  const drifted = Object.values(stamped.states)
    .flatMap(({ variants }) => variants)
    .flatMap((variant) => {
      const guide = stamped.guides.find(({ slug }) => slug === variant.guide)
      const standings = guide === undefined ? [] : overrideStandings(variant, guide)
      return standings
        .filter(({ standing }) => standing !== 'current')
        .map(({ override }) => `${variant.state}/${variant.guide}#${override.section}`)
    })
  for (const name of drifted) console.warn(`${name}: el texto nacional cambió después de esta variante; revísala.`)
  const stale = stamped.guides.flatMap((guide) =>
    staleTranslations(guide).map(({ language, section }) => `guides/${guide.slug}/${language}.mdx#${section}`),
  )
  for (const name of stale) console.warn(`${name}: el texto en español cambió después de esta traducción; revísala.`)
  const { guides, terms, flows, laws, datasets, publications } = stamped
  console.log(
    `${guides.length} guías (${guides.filter(({ text }) => text.en).length} en inglés), ${terms.length} palabras, ${flows.length} orientadores (${flows.filter(({ text }) => text.en).length} en inglés), ${laws.length} leyes, ${datasets.length} tablas, ${publications.length} publicaciones, ` +
      `${Object.keys(stamped.states).length} estados; ${changed} archivos ${check ? 'fuera de forma' : 'reescritos'}, ${drifted.length} cambios desfasados, ${stale.length} partes traducidas desfasadas.`,
  )
  if (check && changed > 0) process.exitCode = 1
}
