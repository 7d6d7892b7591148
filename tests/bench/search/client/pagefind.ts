import { answerWith } from './page.ts'

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
}

/** As it comes, with the addresses of the first ten, which are all that a list shows at once. */
answerWith(async () => {
  const pagefind = (await import(/* @vite-ignore */ `${location.pathname}pagefind/pagefind.js`)) as Pagefind
  return async (query) => {
    const { results } = await pagefind.search(query)
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()))
    return found.map(({ url }) => new URL(url, location.href).pathname.replace(location.pathname, '/'))
  }
})
