import { notFoundPages } from '../../deployment/Deployment.ts'
import type { ReleaseFiles } from '../../release/manifest.ts'
import { cacheControlOf, forgetting, immutableCache, securityHeaders, transportSecurity } from '../../serve/siteHeaders.ts'

/** Files that tell Cloudflare Pages and Netlify what to say with a site; neither is shown to readers. */
export const pagesFileNames: ReadonlySet<string> = new Set(['_headers', '_redirects'])

/**
 * `_headers` and `_redirects` of a site, by name.
 * @param moved by the address that a page had, the one that it has now.
 */
export function pagesFiles(files: ReleaseFiles, moved: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([
    ['_headers', headersFile(files)],
    ['_redirects', redirectsFile(moved)],
  ])
}

/**
 * What both say without being told stays untold: pages are asked about each time. A header of two rules that fit one
 * address would be said twice, so no rule repeats another's.
 */
function headersFile(files: ReleaseFiles): string {
  const always = { ...securityHeaders, [transportSecurity.name]: transportSecurity.value }
  const rule = (address: string, headers: Readonly<Record<string, string>>) =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    rule('/*', always),
    rule(forgetting.address, { [forgetting.name]: forgetting.value }),
    ...immutableFolders(files).map((folder) => rule(`${folder}*`, { 'cache-control': immutableCache })),
    '',
  ].join('\n')
}

/** Folders all of whose files are named by their digests, with their slashes; none is in another. */
function immutableFolders(files: ReleaseFiles): string[] {
  const folders = Object.keys(files).flatMap((name) => {
    const parts = name.split('/').slice(0, -1)
    const above = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`)
    return above.find((folder) => cacheControlOf(`${folder}x`) === immutableCache) ?? []
  })
  return [...new Set(folders)].sort()
}

/**
 * Cloudflare leads on before it looks for a page, and Netlify shows the page that stands there, which leads on by itself.
 * Cloudflare looks for the nearest `404.html` by itself, and passes over those lines; Netlify needs them.
 */
function redirectsFile(moved: ReadonlyMap<string, string>): string {
  const leading = [...moved].map(([from, to]) => `${from} ${to} 301\n`)
  return [...leading, ...notFoundPages.map(({ path, page }) => `${path}* ${page} 404\n`)].join('')
}
