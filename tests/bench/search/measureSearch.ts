import type { LanguageKey } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { AnswersIndexer } from '@justicia/shared-content/search/build/answersIndex'
import { type LabelledQuery, readQueries } from '@justicia/shared-content/search/build/labelledQueries'
import { siteAnswers } from '@justicia/shared-content/search/build/siteAnswers'
import { processorTime } from '@justicia/shared-content/testing/processorTime'
import type { Browser } from 'playwright-core'
import { type Totals, totalsOf } from '../../search/rankQueries.ts'
import { slow3G } from '../../support/measureLoad.ts'
import { median } from '../measure/median.ts'
import { EngineServer } from './EngineServer.ts'
import { type EngineName, engineFiles, engineNames } from './engineFiles.ts'
import { engineTexts, searchedPages } from './planTexts.ts'

/** Sets of labelled queries: those that the search may be tuned on, and those that only measure. */
const sets = ['tuned', 'measured'] as const
/** First searches that are measured, each in a new browser context: among them short and long ones. */
const timedQueries = 5

/** What one engine answers to one set, in one site and language. */
export interface QualityFigures {
  engine: EngineName
  site: string
  language: LanguageKey
  set: (typeof sets)[number]
  totals: Totals
}

/** What a first search costs with one engine, in one language; medians. */
export interface FirstSearchFigures {
  engine: EngineName
  language: LanguageKey
  /** Of what comes with the page: the script and, of ours, what calls for a danger card. */
  withPage: number
  /** As they travel, for the first search alone. */
  bytes: number
  requests: number
  /** Milliseconds to the first result: on slow 3G, and with a processor four times slower on no slow line. */
  slowLine: number
  slowProcessor: number
}

/** What making the index of answers costs. */
export interface IndexFigures {
  sites: number
  /** Of processor time, for all sites. */
  seconds: number
  /** The same, where the text of one guide has changed. */
  oneGuideMilliseconds: number
}

/** Answers of each engine to the labelled queries, asked in a browser, and what its first search costs. */
export async function measureEngines(input: {
  plan: PlanInput
  sites: readonly string[]
  languages: readonly LanguageKey[]
  browser: Browser
  say(line: string): void
}): Promise<{ quality: QualityFigures[]; first: FirstSearchFigures[] }> {
  const { plan, sites, languages, browser, say } = input
  const [quality, first]: [QualityFigures[], FirstSearchFigures[]] = [[], []]
  for (const site of sites) {
    const pages = searchedPages(plan, site)
    for (const language of languages) {
      say(`${site}, ${language}…`)
      const server = new EngineServer(await engineFiles(engineTexts(pages, language), language))
      const address = `http://127.0.0.1:${await server.listen()}`
      try {
        for (const engine of engineNames) {
          const queries = sets.map((set) => readQueries(`${set}.${language}`))
          const found = await askAll(browser, `${address}/${engine}/`, queries.flat())
          for (const [at, set] of sets.entries())
            quality.push({ engine, site, language, set, totals: totalsOf(queries[at] ?? [], (query) => found.get(query) ?? []) })
          // What is asked differs by language, and next to nothing by state.
          if (site === sites[0])
            first.push({
              engine,
              language,
              ...(await firstSearch({ browser, server, address, engine, queries: queries.flat() })),
            })
        }
      } finally {
        server.close()
      }
    }
  }
  return { quality, first }
}

/** The index of answers of all sites in one process, as a build's worker makes it, and again where one guide changed. */
export function measureIndexing(plan: PlanInput, sites: readonly string[]): IndexFigures {
  const indexer = new AnswersIndexer()
  let [milliseconds, oneGuide] = [0, 0]
  for (const site of sites) {
    const pages = searchedPages(plan, site)
    milliseconds += processorTime(() => siteAnswers(pages, indexer))
    if (site !== sites.at(-1)) continue
    const spanish = pages.filter(({ language }) => language === 'es')
    const again = ['Una', 'Otra', 'Otra más'].map((title) => withTitle(spanish, title))
    oneGuide = Math.min(...again.map((changed) => processorTime(() => siteAnswers(changed, indexer))))
  }
  return { sites: sites.length, seconds: milliseconds / 1000, oneGuideMilliseconds: oneGuide }
}

function withTitle(pages: readonly PageModel[], title: string): PageModel[] {
  const at = pages.findIndex(({ template, variety }) => template === 'guide' && variety === undefined)
  return pages.map((page, place) => (place === at ? { ...page, title } : page))
}

async function askAll(browser: Browser, address: string, queries: readonly LabelledQuery[]): Promise<Map<string, string[]>> {
  const page = await browser.newPage()
  try {
    await page.goto(address)
    const texts = queries.map(({ query }) => query)
    const found = await page.evaluate(async (asked) => {
      const answers: string[][] = []
      for (const query of asked) answers.push(await window.answer(query))
      return answers
    }, texts)
    return new Map(texts.map((query, at) => [query, found[at] ?? []]))
  } finally {
    await page.close()
  }
}

async function firstSearch(input: {
  browser: Browser
  server: EngineServer
  address: string
  engine: EngineName
  queries: readonly LabelledQuery[]
}): Promise<Omit<FirstSearchFigures, 'engine' | 'language'>> {
  const { browser, server, address, engine, queries } = input
  const step = Math.floor(queries.length / timedQueries)
  const asked = Array.from({ length: timedQueries }, (_, at) => queries[at * step]?.query ?? '')
  const [lines, processors, bytes, requests]: number[][] = [[], [], [], []]
  for (const query of asked) {
    lines?.push(await timed({ ...slow3G, processor: 1 }, query))
    processors?.push(await timed({ latency: 0, download: -1, upload: -1, processor: slow3G.processor }, query))
  }
  return {
    withPage: server.bytesOf(`${engine}/engine.js`) + (engine === 'ours' ? server.bytesOf('ours/danger.json') : 0),
    bytes: median(bytes ?? []),
    requests: median(requests ?? []),
    slowLine: median(lines ?? []),
    slowProcessor: median(processors ?? []),
  }

  /** The page is open before the line is slow: only the search is measured. */
  async function timed(profile: typeof slow3G, query: string): Promise<number> {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    try {
      const page = await context.newPage()
      await page.goto(`${address}/${engine}/`, { waitUntil: 'networkidle' })
      const protocol = await context.newCDPSession(page)
      await protocol.send('Network.enable')
      const { latency, download, upload, processor } = profile
      await protocol.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: download,
        uploadThroughput: upload,
      })
      await protocol.send('Emulation.setCPUThrottlingRate', { rate: processor })
      server.takeSent()
      const milliseconds = await page.evaluate((text) => window.firstResult(text), query)
      const sent = server.takeSent()
      bytes?.push(sent.bytes)
      requests?.push(sent.requests)
      return milliseconds
    } finally {
      await context.close()
    }
  }
}
