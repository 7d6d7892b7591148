import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { stripMarks } from '@justicia/shared-content/interface/foreignMarks'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { interfaceLanguage, isVariety, type LanguageKey, languageOf, localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { type KeptFile, type KeptPack, type OfflinePack, packFiles } from '@justicia/shared-content/pages/offlinePack'
import { lookup } from 'mrmime'
import { escapeXml } from '../extras/escapeXml.ts'
import { digestOf } from '../output/digestOf.ts'
import { pageFile } from '../output/pageFile.ts'
import { securityHeaders } from '../serve/siteHeaders.ts'
import { keptPages } from './isKept.ts'
import { lastResort } from './lastResort.ts'

/** Beside the pages and their scripts: what a browser asks for by itself. */
const always = ['favicon.svg', 'manifest.webmanifest']
const folder = '/offline/'

/**
 * What one site keeps on readers' devices: for each language a pack, named by its digest, and the service worker that
 * keeps it. The same pages give the same bytes.
 * @param input.files what stands beside the pages, by path in the site.
 * @param input.readPage a drawn page, by path in the site.
 */
export function offlineFiles(input: {
  pages: readonly PageModel[]
  files: ReadonlyMap<string, string | Uint8Array>
  readPage(file: string): string
  serviceWorkerFile(kept: KeptPack): string
}): Map<string, string | Uint8Array> {
  const made = new Map<string, string | Uint8Array>()
  const kept = keptPages(input.pages)
  for (const language of packLanguages(input.pages[0]?.site.languages ?? [])) {
    const pages = kept.filter((page) => interfaceLanguage(page.language) === language)
    const drawn = pages.map(({ path }) => fileOf(path, input.readPage(pageFile(path))))
    const assets = [...assetsOf(drawn, input.files), ...searchedIn(pages, input.files)]
    const bytes = packToBytes({ ...packFiles([...drawn, ...assets]), ...around(language) })
    const digest = createHash('sha256').update(bytes).digest('hex')
    const file = `${localizePath(folder, language)}${digest.slice(0, 16)}.bin`
    made.set(file.slice(1), bytes)
    made.set(
      localizePath('/sw.js', language).slice(1),
      input.serviceWorkerFile({ file, digest, assets: assets.map(({ path }) => path), lastResort: lastResort(language) }),
    )
  }
  return made
}

/** Version of the pack: part of its digest. */
const packVersion = '4'

/** Digest of all that `offlineFiles` makes its files from; scripts and texts of the worker are in the pages' digests, with the bundle. */
export function offlineDigest(input: {
  pages: readonly PageModel[]
  /** By page path; hash of model and bundle. */
  pageDigests: Readonly<Record<string, string>>
  files: ReadonlyMap<string, string | Uint8Array>
  /** Of the alerts that the pages show. */
  alerts: string
}): string {
  const kept = keptPages(input.pages).flatMap(({ path }) => [path, input.pageDigests[path] ?? ''])
  return digestOf([
    packVersion,
    input.alerts,
    JSON.stringify(securityHeaders),
    ...kept,
    ...always.map((file) => input.files.get(file) ?? ''),
  ])
}

/** Folders and files that `offlineFiles` makes in a site of these languages. */
export function offlinePlaces(siteLanguages: readonly LanguageKey[]): { folders: string[]; files: string[] } {
  const placed = (path: string) => packLanguages(siteLanguages).map((language) => localizePath(path, language).slice(1))
  return { folders: placed(folder), files: placed('/sw.js') }
}

/** Languages with a pack of their own: easy read comes with that of its language. */
export function packLanguages(siteLanguages: readonly LanguageKey[]): LanguageKey[] {
  return siteLanguages.filter((language) => !isVariety(language))
}

function packToBytes(pack: OfflinePack): Uint8Array {
  return deflateSync(JSON.stringify(pack), { level: 9 })
}

function around(language: LanguageKey): Omit<OfflinePack, 'texts' | 'files'> {
  const { notice } = interfaceText(language).offline
  return {
    lang: languageOf(language).tag,
    fallback: localizePath('/sin-conexion/', language),
    notice: Object.fromEntries(Object.entries(notice).map(([key, text]) => [key, escapeXml(stripMarks(text))])) as typeof notice,
    headers: securityHeaders,
  }
}

/** The scripts that the pages ask for, those that these ask for, and what a browser asks for by itself. */
function assetsOf(pages: readonly KeptFile[], files: ReadonlyMap<string, string | Uint8Array>): KeptFile[] {
  const scripts = [...files.keys()].filter((file) => file.endsWith('.js'))
  const found = new Map<string, KeptFile>()
  const addNamedIn = ({ text }: KeptFile) => {
    for (const name of scripts) {
      // A script names another as its neighbour.
      if (found.has(name) || !text.includes(name.slice(name.lastIndexOf('/') + 1))) continue
      const script = fileOf(`/${name}`, textOf(files.get(name)))
      found.set(name, script)
      addNamedIn(script)
    }
  }
  for (const page of pages) addNamedIn(page)
  for (const name of always.filter((each) => files.has(each))) found.set(name, fileOf(`/${name}`, textOf(files.get(name))))
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What the search of the pages reads: the answers, and what calls for a danger card. Who asks for an article has a connection. */
function searchedIn(pages: readonly PageModel[], files: ReadonlyMap<string, string | Uint8Array>): KeptFile[] {
  return pages.flatMap((page) => {
    const index = page.template === 'search' ? page.body.index : undefined
    if (index === undefined) return []
    return [index.danger, index.answers].flatMap((path) => {
      const content = files.get(path.slice(1))
      return content === undefined ? [] : [fileOf(path, textOf(content))]
    })
  })
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : Buffer.from(content ?? '').toString()
}

function fileOf(path: string, text: string): KeptFile {
  const type = path.endsWith('/') ? 'text/html' : (lookup(path) ?? 'application/octet-stream')
  return { path, type: `${type};charset=utf-8`, text }
}
