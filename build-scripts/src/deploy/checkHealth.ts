import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { sha256 } from '@justicia/shared-content/digests'
import { leftFiles } from '../output/leftFiles.ts'
import type { Manifest } from '../release/manifest.ts'
import { fetchPublished, type Published } from './fetchPublished.ts'
import { inParallel } from './inParallel.ts'
import { type Patience, retried } from './retried.ts'

/** Changed files that are asked for, besides the first page: enough to see that the release is there. */
const mostAsked = 25
const askedAtOnce = 4

/**
 * Asks the server of a site, as a reader does, for its first page and for files that are others than before, and
 * compares what comes with what the release says.
 * @param input.origin of the site, without a final slash.
 * @returns what is wrong, in words; undefined when all is well. Servers and caches get some time to follow.
 */
export async function checkHealth(input: {
  origin: string
  manifest: Manifest
  changed: readonly string[]
  patience: Patience
  fetch?: (address: string) => Promise<Published>
}): Promise<string | undefined> {
  const { origin, manifest, patience, fetch = fetchPublished } = input
  const asked = filesToAsk(manifest, input.changed)
  const ask = (file: string) =>
    retried(async () => {
      const address = origin + addressOf(file)
      const { status, bytes } = await fetch(address).catch((error: Error) => {
        throw new Error(`${address} no respondió (${error.message}).`, { cause: error })
      })
      if (status !== 200) throw new Error(`${address} respondió ${status}.`)
      if (sha256(bytes) !== manifest.files[file]?.sha256) throw new Error(`${address} no muestra lo que dice la versión.`)
    }, patience)
  try {
    await inParallel(asked, askedAtOnce, ask)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function filesToAsk({ files }: Manifest, changed: readonly string[]): string[] {
  // Servers refuse names that begin with a dot, and answer for pages that are not found in their own way.
  const left = leftFiles(Object.keys(files))
  const canBeAsked = (file: string) => files[file] !== undefined && !left.has(file) && !/(^|\/)(\.|404\.html$)/.test(file)
  const pagesFirst = changed.filter(canBeAsked).sort((a, b) => Number(b.endsWith('.html')) - Number(a.endsWith('.html')))
  return [...new Set(['index.html', 'robots.txt', ...pagesFirst].filter(canBeAsked))].slice(0, mostAsked)
}

/**
 * Where a file of a site is asked for.
 * @example addressOf('guias/robo/index.html') // '/guias/robo/'
 */
export function addressOf(file: string): string {
  return `/${file
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`
}

/**
 * The origin of a site on the server that is asked.
 * @param pattern as in `http://{slug}.localhost:8080` or `https://{domain}`.
 * @throws {UsageError} for one that is none.
 */
export function originFrom(pattern: string, { slug, domain }: { slug: string; domain: string }): string {
  const address = pattern.replaceAll('{slug}', slug).replaceAll('{domain}', domain)
  const { protocol, origin } = URL.parse(address) ?? {}
  if (origin === undefined || !['http:', 'https:'].includes(protocol ?? ''))
    throw new UsageError(`«${pattern}» no es una dirección: escríbela como https://{domain} o http://{slug}.localhost:8080.`)
  return origin
}
