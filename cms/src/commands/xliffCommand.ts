import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { type LanguageKey, languageOf, translationKeys } from '@justicia/shared-content/languages'
import { readXliff } from '@justicia/shared-content/xliff/readXliff'
import { type BasePayload, createLocalReq } from 'payload'
import { readSettings } from '../settings/settings.ts'
import { translationReport } from '../translators/translationReport.ts'
import { type Asker, readTranslatedGuide, saveTranslation, takeFile, translatorsFile } from '../translators/translatorsFile.ts'
import { translatorsWords } from '../translators/translatorsWords.ts'
import type { CommandInput, CommandOutput } from './Command.ts'
import { openCms } from './openCms.ts'

/** Exit status: something in the file was not taken. */
const somethingRefused = 3

const options = {
  language: { value: '<idioma>', help: 'idioma de la traducción, al sacar (en)' },
  guides: { value: '<guías>', help: 'las que se sacan, con comas; sin esto, todas' },
  out: { value: '<carpeta>', help: 'saca un archivo por guía' },
  in: { value: '<archivo>', help: 'prueba un archivo traducido; no guarda nada' },
  save: { help: 'con --in: guarda lo que está bien como borrador' },
}

/** npm run xliff -- --out=<folder> [--language=en] [--guides=a,b], or --in=<file> [--save]. Publishes nothing. */
export async function xliffCommand({ args, env, out: answer, err }: CommandInput): Promise<number | undefined> {
  const flags = parseFlags(args, options)
  if (flags === undefined) {
    answer.write(`Saca guías para traductores en XLIFF 2.1, y prueba o guarda lo que regresa.\n${flagsToHelp(options)}\n`)
    return undefined
  }
  if ((flags.out === undefined) === (flags.in === undefined)) throw new UsageError(`Pide --out o --in.\n${flagsToHelp(options)}`)
  const placeOf = (name: string) => path.resolve(env.INIT_CWD ?? process.cwd(), name)
  const payload = await openCms(readSettings(env), { firstAccount: false })
  try {
    const asker: Asker = { req: await createLocalReq({}, payload), overrideAccess: true }
    if (flags.in !== undefined) {
      const text = await readFile(placeOf(flags.in), 'utf8')
      return await takeIn(text, { save: flags.save, payload, asker }, { out: answer, err })
    }
    const language = flags.language ?? 'en'
    if (!translationKeys.includes(language))
      throw new UsageError(`«${language}» no es un idioma al que se traduce: ${translationKeys.join(', ')}.`)
    const folder = placeOf(flags.out ?? '')
    await mkdir(folder, { recursive: true })
    const names: string[] = []
    for (const { id } of await guidesNamed(flags.guides?.split(','), payload)) {
      const guide = await readTranslatedGuide({ id, language }, asker)
      if (guide === undefined) continue
      const { name, xml } = translatorsFile(guide, language)
      await writeFile(path.join(folder, name), xml)
      names.push(name)
    }
    answer.write(`${names.length} archivos en ${folder}.\n`)
    return undefined
  } finally {
    await payload.destroy()
  }
}

async function takeIn(
  text: string,
  { save, payload, asker }: { save: boolean; payload: BasePayload; asker: Asker },
  { out, err }: { out: CommandOutput; err: CommandOutput },
): Promise<number | undefined> {
  const document = readXliff(text)
  const language = translationKeys.find((key: LanguageKey) => languageOf(key).tag === document.trgLang)
  if (language === undefined) throw new UsageError(`«${document.trgLang}» no es un idioma al que se traduce.`)
  let refused = 0
  for (const { original } of document.files) {
    const slug = original.replace(/^guides\//, '')
    const [found] = await guidesNamed([slug], payload)
    const guide = found && (await readTranslatedGuide({ id: found.id, language }, asker))
    if (guide === undefined) {
      refused++
      err.write(`«${slug}» no está en el CMS, o no tiene un texto completo en español.\n`)
      continue
    }
    const taken = takeFile(guide, language, document)
    const saved = save && (await saveTranslation(guide, { language, taken }, asker))
    const { counts, units } = translationReport(taken, saved, 'es')
    out.write(`${slug}: ${translatorsWords.es.counts(counts)}${saved ? ' Guardado como borrador.' : ''}\n`)
    refused += counts.refused
    for (const { id, name, why, standing } of units) if (standing === 'refused') err.write(`  ${name} (${id}): ${why}\n`)
  }
  return refused > 0 ? somethingRefused : undefined
}

/** Ids of guides by slug, in their order; of all without a list. */
async function guidesNamed(slugs: readonly string[] | undefined, payload: BasePayload): Promise<{ id: string | number }[]> {
  const { docs } = await payload.find({
    collection: 'guides',
    depth: 0,
    pagination: false,
    sort: 'slug',
    select: { slug: true },
    ...(slugs === undefined ? {} : { where: { slug: { in: [...slugs] } } }),
  })
  return docs
}
