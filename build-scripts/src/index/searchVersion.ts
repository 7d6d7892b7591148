import { readFileSync } from 'node:fs'

/** `pagefind` keeps its package.json to itself, so it is found beside the module that it gives. */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as {
  version: string
}

/** Version of the search engine and of the documents given to it: with another one, every index is made anew. */
export const searchVersion = `pagefind ${version}, documents 3`
