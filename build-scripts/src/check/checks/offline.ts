import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { interfaceLanguage, type LanguageKey, localizePath } from '@justicia/shared-content/languages'
import { type KeptPack, type OfflinePack, type PackedFile, unpackFile } from '@justicia/shared-content/pages/offlinePack'
import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { packLanguages } from '../../offline/offlineFiles.ts'
import type { CheckedSite, Finding } from '../CheckedSite.ts'

const keptPackSchema = z.object({ file: z.string(), digest: z.string() }) satisfies z.ZodType<Pick<KeptPack, 'file' | 'digest'>>

const packedFileSchema = z.object({
  type: z.string(),
  text: z.array(z.union([z.string(), z.number()])),
}) satisfies z.ZodType<PackedFile>

const packSchema = z.object({
  fallback: z.string(),
  shared: z.array(z.string()),
  files: z.record(z.string(), packedFileSchema),
}) satisfies z.ZodType<Pick<OfflinePack, 'fallback' | 'shared' | 'files'>>

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
    const wanted = [
      localizePath('/', language),
      localizePath('/directorio/', language),
      pack.fallback,
      ...input.kept
        .flatMap((slug) => versions.map((version) => localizePath(`/guias/${slug}/`, version)))
        .filter((path) => pages.has(path)),
    ]
    const keptPages = Object.keys(pack.files).filter((path) => path.endsWith('/'))
    const scripts = keptPages.flatMap((path) => pages.get(path)?.scripts ?? []).filter((src) => site.files.has(src.slice(1)))
    const missing = [...new Set([...wanted, ...scripts])].filter((path) => unpackFile(pack, path) === undefined)
    const other = Object.keys(pack.files).filter((path) => unpackFile(pack, path)?.text !== publishedText(path))
    return findings([
      ...(weight > offlineBudget ? [`guarda ${weight} bytes; su límite es ${offlineBudget}`] : []),
      ...missing.map((path) => `no guarda «${path}»`),
      ...other.map((path) => `guarda «${path}» distinto de lo publicado`),
    ])

    function publishedText(path: string): string | undefined {
      const published = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
      return site.files.has(published) ? Buffer.from(readFile(published)).toString() : undefined
    }
  })
}

/** What the build wrote on the first line of a worker. */
function keptPackOf(worker: Uint8Array): z.infer<typeof keptPackSchema> | undefined {
  const found = /^const keptPack=(\{.*\});$/m.exec(Buffer.from(worker).toString())?.[1]
  return keptPackSchema.safeParse(parseJson(found ?? '')).data
}
