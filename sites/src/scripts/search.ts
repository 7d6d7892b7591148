import { isolateRuns } from '@justicia/shared-content/text/leftToRightRuns'
import { findInstitutions } from './search/findInstitutions.ts'
import { type Found, findPages, type Pagefind, type Result } from './search/pagefind.ts'
import { keepWords, takeWords } from './search/searchWords.ts'

/** The search page: Pagefind's index is loaded on the first search, and results are plain links in a list. */
type Words = Record<'loading' | 'found' | 'foundOne' | 'none' | 'error' | 'flow' | 'letter' | 'easy' | 'inSpanish', string>

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
let searched: string | undefined
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
takeAsked()
// Words that come by a link, or with «back», while this page is open.
addEventListener('popstate', takeAsked)
addEventListener('hashchange', takeAsked)

function takeAsked(): void {
  const asked = takeWords()
  if (asked === undefined || asked === searched) return
  input.value = asked
  void search(asked)
}

async function search(text: string): Promise<void> {
  const turn = ++latest
  const query = text.trim()
  searched = query
  keepWords(query)
  const institutions = showInstitutions(query)
  if (query === '') return show({ text: idle, found: [], isAnswered: false })
  status.textContent = words.loading
  results.setAttribute('aria-busy', 'true')
  try {
    const found = await findPages(await loadPagefind(), query)
    if (turn !== latest) return
    const first = await readResults(found.slice(0, resultsAtOnce))
    if (turn !== latest) return
    // An institution is an answer too: it stands right below, and is what is counted when no page has the words.
    show({
      text: sentenceFor(query, found.length || institutions),
      found: first,
      isAnswered: found.length + institutions > 0,
    })
    offerMore(found.slice(resultsAtOnce))
  } catch {
    // A failed import is kept by the browser: the next try asks under another address.
    loading = undefined
    if (turn === latest) show({ text: words.error, found: [], isAnswered: false })
  } finally {
    if (turn === latest) results.removeAttribute('aria-busy')
  }
}

/** In one pass: what was typed may itself look like a place to fill, or like a pattern. */
function sentenceFor(query: string, count: number): string {
  const sentence = count === 0 ? words.none : count === 1 ? words.foundOne : words.found
  return sentence.replace(/\{([nq])\}/g, (_, key) => (key === 'n' ? String(count) : shown(query)))
}

function loadPagefind(): Promise<Pagefind> {
  const address = `/pagefind/pagefind.js${latest > 1 && loading === undefined ? `?${latest}` : ''}`
  loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>
  return loading
}

/** Leaves the institutions that are asked for; all of them while nothing is. @returns how many. */
function showInstitutions(query: string): number {
  const items = [...who.querySelectorAll('li')].map((item) => ({
    item,
    text: item.textContent ?? '',
    phones: (item.dataset.tel ?? '').split(','),
  }))
  const found = query === '' ? items : findInstitutions(query, items)
  for (const each of items) each.item.hidden = !found.includes(each)
  who.hidden = found.length === 0
  return found.length
}

function readResults(found: Found[]): Promise<Result[]> {
  return Promise.all(found.map((result) => result.data()))
}

function show({ text, found, isAnswered }: { text: string; found: Result[]; isAnswered: boolean }): void {
  status.textContent = text
  list.textContent = ''
  list.append(...found.map(resultToItem))
  results.hidden = found.length === 0
  help.hidden = isAnswered
  more.hidden = true
}

function offerMore(rest: Found[]): void {
  more.hidden = rest.length === 0
  more.onclick = async () => {
    const items = (await readResults(rest.slice(0, resultsAtOnce))).map(resultToItem)
    list.append(...items)
    items[0]?.querySelector('a')?.focus()
    offerMore(rest.slice(resultsAtOnce))
  }
}

/** On a page from right to left, with figures as they are written. */
function shown(text: string): string {
  return document.documentElement.dir === 'rtl' ? isolateRuns(text) : text
}

function resultToItem({ url, meta }: Result): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = shown(meta.title ?? url)
  const summary = document.createElement('p')
  // The page's own answer reads better than the words around a match.
  summary.textContent = shown(meta.summary ?? '')
  item.append(link)
  for (const note of [
    ...(meta.kind === 'flow' ? [words.flow] : []),
    ...(meta.kind === 'letter' ? [words.letter] : []),
    ...(meta.lang ? [words.inSpanish] : []),
  ]) {
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
