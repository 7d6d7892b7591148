/**
 * Searches a built site's index as a browser does, with the site's own pagefind.js, and prints as JSON the addresses
 * found for each query. Arguments: the site's folder, the language of the page, queries.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [dir, lang, ...queries] = process.argv.slice(2)
globalThis.fetch = async (address) => {
  const { pathname } = new URL(address, 'http://localhost/')
  return new Response(await readFile(path.join(dir, pathname)))
}
globalThis.document = { querySelector: () => ({ getAttribute: () => lang, lang }), currentScript: null }
globalThis.window = globalThis
globalThis.location = new URL('http://localhost/')
const pagefind = await import(pathToFileURL(path.join(dir, 'pagefind/pagefind.js')).href)
await pagefind.options({ basePath: '/pagefind/' })
const found = {}
for (const query of queries) {
  const { results } = await pagefind.search(query)
  found[query] = await Promise.all(results.map(async (result) => (await result.data()).url))
}
process.stdout.write(JSON.stringify(found))
process.exit()
