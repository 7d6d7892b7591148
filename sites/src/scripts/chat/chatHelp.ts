import type { SearchFiles, searchFiles } from '../search/loadAnswers.ts'

/** A guide, as it is offered to somebody who writes. */
export interface OfferedGuide {
  href: string
  title: string
  /** Tag of its language, where that is not the page's. */
  lang: string
}

/** What the site itself knows to answer, on this device: nothing of what is written is sent for it. */
export interface ChatHelp {
  /** The card for who is in danger, with whom to call; undefined where the words tell of none. */
  danger: (text: string) => Promise<HTMLElement | undefined>
  /** Guides for what somebody writes; none where it is not sure. */
  guides: (text: string) => Promise<OfferedGuide[]>
  /** The guide at an address. */
  guideAt: (href: string) => Promise<OfferedGuide | undefined>
}

const mostGuides = 2
/** Fewer words lead anywhere. */
const fewestWords = 3

/**
 * Help from the site's search: its engine, in the file that the search page brings, and that page's own danger cards.
 * Both are fetched when they are first needed; without them the chat goes on.
 * @param home address of the site's first page in the reader's language.
 */
export function chatHelp(home: string): ChatHelp {
  let coming: Promise<{ files: SearchFiles; cards: Document } | undefined> | undefined
  const load = () => {
    coming ??= searchOf(home).catch(() => {
      coming = undefined
      return undefined
    })
    return coming
  }
  return {
    async danger(text) {
      const loaded = await load()
      const slug = (await loaded?.files.danger().catch(() => undefined))?.(text)
      const card = slug === undefined ? null : loaded?.cards.querySelector<HTMLElement>(`[data-card="${CSS.escape(slug)}"]`)
      if (!card) return undefined
      const shown = document.importNode(card, true)
      shown.hidden = false
      for (const link of shown.querySelectorAll<HTMLAnchorElement>('a:not([href^="tel:"])')) link.target = '_blank'
      return shown
    },
    async guides(text) {
      if (text.split(/\s+/).filter((word) => word !== '').length < fewestWords) return []
      const answers = await (await load())?.files.answers().catch(() => undefined)
      const { found, isDoubtful } = answers?.search.search(text, { isTyping: true }) ?? { found: [], isDoubtful: true }
      return isDoubtful ? [] : found.slice(0, mostGuides).map(({ document: page }) => offered(page))
    },
    async guideAt(href) {
      const answers = await (await load())?.files.answers().catch(() => undefined)
      const page = answers?.pages.find(({ path }) => path === href)
      return page === undefined ? undefined : offered(page)
    },
  }
}

function offered({ path, title, lang }: { path: string; title: string; lang: string }): OfferedGuide {
  return { href: path, title, lang }
}

async function searchOf(home: string): Promise<{ files: SearchFiles; cards: Document } | undefined> {
  const answer = await fetch(`${home}buscar/`)
  if (!answer.ok) return undefined
  const cards = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const { index } = cards.getElementById('status')?.dataset ?? {}
  const scripts = cards.querySelectorAll('script[type=module][src]')
  const script = scripts[scripts.length - 1]?.getAttribute('src')
  if (index === undefined || !script?.startsWith('/')) return undefined
  return { files: (await engineOf(script))(JSON.parse(index)), cards }
}

/** The engine, of the script of the search page: it tells of it when it is loaded elsewhere, once. */
async function engineOf(script: string): Promise<typeof searchFiles> {
  let engine: typeof searchFiles | undefined
  addEventListener(
    'search-engine',
    (event) => {
      engine = (event as CustomEvent<typeof searchFiles>).detail
    },
    { once: true },
  )
  await import(/* @vite-ignore */ script)
  engine ??= known
  known = engine
  if (engine === undefined) throw new Error(script)
  return engine
}

/** A script runs once in a page, however many chats there are. */
let known: typeof searchFiles | undefined
