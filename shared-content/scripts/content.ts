/**
 * Checks the content and puts its files in canonical form: `npm run content [-- --content=<dir> --check --stamp --date=…]`.
 * `--new-language=<key>` writes the file to translate the interface in.
 * `--contactos` changes nothing and tells what is known of each contact, and which are shown no longer.
 * `--lectura[=<guide>] [--json]` changes nothing and tells how the Spanish guides, flows and glossary read.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
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
import { newLanguage } from './newLanguage.ts'
import { printContacts } from './printContacts.ts'
import { printReading } from './printReading.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  // A flag whose value may be left out: `--lectura` is `--lectura=`.
  args: process.argv.slice(2).map((argument) => (argument === '--lectura' ? '--lectura=' : argument)),
  options: {
    content: { type: 'string', default: path.join(root, 'shared-content/content') },
    date: { type: 'string', default: today() },
    /** Change nothing; fail when a file is not in canonical form. */
    check: { type: 'boolean', default: false },
    /** Fill in `basedOn="0000000000000000"`. */
    stamp: { type: 'boolean', default: false },
    /** Change nothing but that: write the file in which the interface of a language is translated. */
    'new-language': { type: 'string' },
    /** Change nothing; tell how the guides, or one of them, read. */
    lectura: { type: 'string' },
    /** Change nothing; tell by state and role how far contacts may be trusted. */
    contactos: { type: 'boolean', default: false },
    /** With `lectura`, for machines. */
    json: { type: 'boolean', default: false },
  },
})

try {
  if (values['new-language'] !== undefined) await newLanguage(values['new-language'])
  else await readAndTidy()
} catch (error) {
  if (!(error instanceof ContentError || error instanceof ContentErrors)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function readAndTidy(): Promise<void> {
  const states = await readStates(path.join(root, 'states.json'))
  const located = await readLocatedContent(values.content)
  if (values.contactos) printContacts(located, values.date)
  else if (values.lectura === undefined) await tidyFiles(located, states)
  else process.exitCode = printReading(located, { slug: values.lectura, json: values.json })
}

/** Checks the content and writes the files that are not in canonical form; with `--check` it names them. */
async function tidyFiles({ content, places }: LocatedContent, states: State[]): Promise<void> {
  for (const warning of checkContent({ content, states, date: values.date, places })) console.warn(warning)
  for (const warning of interfaceWarnings()) console.warn(warning)
  const stamped = values.stamp ? stampDigests(content) : content

  let changed = 0
  for (const [name, text] of contentToFiles(stamped)) {
    const file = path.join(values.content, name)
    if ((await readFile(file, 'utf8')) === text) continue
    changed++
    if (values.check)
      console.error(`${path.relative(process.cwd(), file)}: No está en su forma única. Ejecuta «npm run content».`)
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
  const { guides, terms, flows, laws } = stamped
  console.log(
    `${guides.length} guías (${guides.filter(({ text }) => text.en).length} en inglés), ${terms.length} palabras, ${flows.length} orientadores (${flows.filter(({ text }) => text.en).length} en inglés), ${laws.length} leyes, ` +
      `${Object.keys(stamped.states).length} estados; ${changed} archivos ${values.check ? 'fuera de forma' : 'reescritos'}, ${drifted.length} cambios desfasados, ${stale.length} partes traducidas desfasadas.`,
  )
  if (values.check && changed > 0) process.exitCode = 1
}
