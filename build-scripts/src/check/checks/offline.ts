import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { interfaceLanguage, type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import { type KeptPack, type OfflinePack, type PackedFile, unpackFiles } from '@justicia/shared-content/pages/offlinePack'
import { parseJson } from '@justicia/shared-content/parseJson'
import { answersFolder } from '@justicia/shared-content/search/build/siteAnswers'
import { z } from 'zod'
import { packLanguages } from '../../offline/offlineFiles.ts'
import type { CheckedSite, Finding } from '../CheckedSite.ts'

const keptPackSchema = z.object({ file: z.string(), digest: z.string() }) satisfies z.ZodType<Pick<KeptPack, 'file' | 'digest'>>

const packedFileSchema = z.object({
  path: z.string(),
  type: z.string(),
  length: z.number(),
}) satisfies z.ZodType<PackedFile>

const packSchema = z.object({
  fallback: z.string(),
  texts: z.object({ said: z.string(), length: z.number(), before: z.string(), from: z.string(), long: z.string() }),
  files: z.array(packedFileSchema),
}) satisfies z.ZodType<Pick<OfflinePack, 'fallback' | 'texts' | 'files'>>

/** Bytes that one language of a site may keep on a device, which are also those that travel: pack and worker. */
export const offlineBudget = 300 * 1024

/**
 * Every language of a site keeps home, directory, the page for what is not kept and the guides to keep that it has, as
 * they are published, with the scripts that they ask for, within the budget.
 * @param input.kept slugs of the guides that are kept.
 */
export function checkOffline(input: {
  site: CheckedSite
  languages: readonly LanguageKey[]
  kept: readonly string[]
  readFile(file: string): Uint8Array
}): Finding[] {
  const { site, languages, readFile } = input
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  return packLanguages(languages).flatMap((language) => {
    const versions = languages.filter((each) => interfaceLanguage(each) === language)
    const worker = localizePath('/sw.js', language).slice(1)
    const findings = (reasons: string[]) => reasons.map((reason) => ({ file: `${site.slug}/${worker}`, reason }))
    if (!site.files.has(worker)) return findings(['falta: sin él nada se lee sin señal'])
    const kept = keptPackOf(readFile(worker))
    if (kept === undefined) return findings(['no nombra su paquete'])
    const file = kept.file.slice(1)
    if (!site.files.has(file)) return findings([`su paquete «${kept.file}» no existe`])
    const bytes = readFile(file)
    if (createHash('sha256').update(bytes).digest('hex') !== kept.digest)
      return findings([`su paquete «${kept.file}» tiene otros bytes que los que dice`])
    const pack = packSchema.safeParse(parseJson(inflateSync(bytes).toString())).data
    if (pack === undefined) return findings([`su paquete «${kept.file}» está dañado`])

    const weight = bytes.byteLength + (site.files.get(worker) ?? 0)
    const search = localizePath('/buscar/', language)
    const wanted = [
      localizePath('/', language),
      ...(pages.has(search) ? [search] : []),
      localizePath('/directorio/', language),
      pack.fallback,
      ...input.kept
        .flatMap((slug) => versions.map((version) => localizePath(`/guias/${slug}/`, version)))
        .filter((path) => pages.has(path)),
    ]
    const packed = unpackFiles(pack)
    const keptPages = [...packed.keys()].filter((path) => path.endsWith('/'))
    const scripts = keptPages.flatMap((path) => pages.get(path)?.scripts ?? []).filter((src) => site.files.has(src.slice(1)))
    const missing = [...new Set([...wanted, ...scripts, ...searchedBy(packed.get(search)?.text ?? '')])].filter(
      (path) => !packed.has(path),
    )
    const other = [...packed].filter(([path, { text }]) => text !== publishedText(path)).map(([path]) => path)
    return findings([
      ...(weight > offlineBudget ? [tooHeavy(weight)] : []),
      ...missing.map((path) => `no guarda «${path}»`),
      ...other.map((path) => `guarda «${path}» distinto de lo publicado`),
    ])

    function publishedText(path: string): string | undefined {
      const published = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
      return site.files.has(published) ? Buffer.from(readFile(published)).toString() : undefined
    }
  })
}

/**
 * No language of a site keeps more than its budget, by the sizes of its files alone.
 * @param input.files every file of the site, with its size.
 */
export function checkOfflineWeight(input: {
  slug: string
  languages: readonly LanguageKey[]
  files: ReadonlyMap<string, number>
}): Finding[] {
  return packLanguages(input.languages).flatMap((language) => {
    const worker = localizePath('/sw.js', language).slice(1)
    const folder = localizePath('/offline/', language).slice(1)
    const packs = [...input.files].filter(([file]) => file.startsWith(folder)).map(([, bytes]) => bytes)
    const weight = Math.max(0, ...packs) + (input.files.get(worker) ?? 0)
    return weight > offlineBudget ? [{ file: `${input.slug}/${worker}`, reason: tooHeavy(weight) }] : []
  })
}

function tooHeavy(weight: number): string {
  return `guarda ${weight} bytes; su límite es ${offlineBudget}`
}

/** The files that a search page reads whenever something is asked. */
function searchedBy(page: string): string[] {
  const named = page.match(new RegExp(`/${answersFolder}/[\\w.-]+`, 'g')) ?? []
  return [...new Set(named)].filter((path) => !path.includes('-leyes.'))
}

/** What the build wrote on the first line of a worker. */
function keptPackOf(worker: Uint8Array): z.infer<typeof keptPackSchema> | undefined {
  const found = /^const keptPack=(\{.*\});$/m.exec(Buffer.from(worker).toString())?.[1]
  return keptPackSchema.safeParse(parseJson(found ?? '')).data
}
