/** The search page: Pagefind's index is loaded on the first search, and results are plain links in a list. */
interface Result {
  url: string
  meta: { title?: string; summary?: string; kind?: string; lang?: string; easy?: string }
}
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<Result> }[] }>
}
type Words = Record<'loading' | 'found' | 'foundOne' | 'none' | 'error' | 'flow' | 'easy' | 'inSpanish', string>

const resultsAtOnce = 10
const typingPause = 350

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const form = document.querySelector<HTMLFormElement>('main form[role=search]') as HTMLFormElement
const input = byId<HTMLInputElement>('q')
const status = byId('status')
const results = byId('results')
const list = results.querySelector('ol') as HTMLOListElement
const more = byId<HTMLButtonElement>('more')
const help = byId('help')
const who = byId('who')
const idle = status.textContent ?? ''
const words = JSON.parse(status.dataset.words ?? '{}') as Words

let loading: Promise<Pagefind> | undefined
let latest = 0
let timer: ReturnType<typeof setTimeout> | undefined

form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  void search(input.value)
})
input.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void search(input.value), typingPause)
})
const asked = wordsIn(location.hash.slice(1)) ?? wordsIn(location.search)
if (asked !== null) {
  input.value = asked
  void search(asked)
}

function wordsIn(parameters: string): string | null {
  return new URLSearchParams(parameters).get('q')
}

async function search(text: string): Promise<void> {
  const turn = ++latest
  const query = text.trim()
  const address = new URL(location.pathname, location.href)
  // In the fragment, which no server is sent. Replaced, so that a search leaves no trail of its own in the history.
  if (query !== '') address.hash = new URLSearchParams({ q: query }).toString()
  history.replaceState(null, '', address)
  showInstitutions(query)
  if (query === '') return show({ text: idle, found: [] })
  status.textContent = words.loading
  results.setAttribute('aria-busy', 'true')
  try {
    const found = (await (await loadPagefind()).search(query)).results
    if (turn !== latest) return
    const sentence = found.length === 0 ? words.none : found.length === 1 ? words.foundOne : words.found
    const first = await readResults(found.slice(0, resultsAtOnce))
    if (turn !== latest) return
    show({ text: sentence.replace('{n}', String(found.length)).replace('{q}', query), found: first })
    offerMore(found.slice(resultsAtOnce))
  } catch {
    // A failed import is kept by the browser: the next try asks under another address.
    loading = undefined
    if (turn === latest) show({ text: words.error, found: [] })
  } finally {
    if (turn === latest) results.removeAttribute('aria-busy')
  }
}

function loadPagefind(): Promise<Pagefind> {
  const address = `/pagefind/pagefind.js${latest > 1 && loading === undefined ? `?${latest}` : ''}`
  loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>
  return loading
}

/** Leaves the institutions whose names hold every longer word of the query; all of them when there is none. */
function showInstitutions(query: string): void {
  const asked = fold(query)
    .split(/\s+/)
    .filter((word) => word.length > 3)
  const items = [...who.querySelectorAll('li')]
  for (const item of items)
    item.hidden = query !== '' && (asked.length === 0 || !asked.every((word) => fold(item.textContent).includes(word)))
  who.hidden = items.every((item) => item.hidden)
}

/** Lower case without accents; ñ stays a letter of its own. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?!n\u0303)(.)[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
}

function readResults(found: { data(): Promise<Result> }[]): Promise<Result[]> {
  return Promise.all(found.map((result) => result.data()))
}

function show({ text, found }: { text: string; found: Result[] }): void {
  status.textContent = text
  list.replaceChildren(...found.map(resultToItem))
  results.hidden = found.length === 0
  help.hidden = found.length > 0
  more.hidden = true
}

function offerMore(rest: { data(): Promise<Result> }[]): void {
  more.hidden = rest.length === 0
  more.onclick = async () => {
    const items = (await readResults(rest.slice(0, resultsAtOnce))).map(resultToItem)
    list.append(...items)
    items[0]?.querySelector('a')?.focus()
    offerMore(rest.slice(resultsAtOnce))
  }
}

function resultToItem({ url, meta }: Result): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.title ?? url
  const summary = document.createElement('p')
  // The page's own answer reads better than the words around a match.
  summary.textContent = meta.summary ?? ''
  item.append(link)
  for (const note of [...(meta.kind === 'flow' ? [words.flow] : []), ...(meta.lang ? [words.inSpanish] : [])]) {
    const small = document.createElement('small')
    small.textContent = ` ${note}`
    item.append(small)
  }
  if (meta.lang)
    for (const element of [link, summary]) {
      element.lang = meta.lang
      // Spanish, on a page that may run from right to left.
      element.dir = 'ltr'
    }
  item.append(summary)
  if (meta.easy) {
    const easy = document.createElement('a')
    easy.href = meta.easy
    easy.textContent = words.easy
    item.append(easy)
  }
  return item
}

export {}
