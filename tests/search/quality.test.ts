import { brotliCompressSync, constants } from 'node:zlib'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { patient } from '@justicia/shared-content/patience'
import { AnswersIndexer } from '@justicia/shared-content/search/build/answersIndex'
import { readDangerPhrases, readQueries, readTable } from '@justicia/shared-content/search/build/labelledQueries'
import { siteAnswers } from '@justicia/shared-content/search/build/siteAnswers'
import { DangerCards, type DangerPhrases } from '@justicia/shared-content/search/danger/DangerCards'
import type { DangerFile } from '@justicia/shared-content/search/file/AnswersFile'
import { readAnswers } from '@justicia/shared-content/search/file/readAnswers'
import { type Citations, readCitations } from '@justicia/shared-content/search/file/readCitations'
import { AnswerSearch } from '@justicia/shared-content/search/query/searchAnswers'
import { readStates } from '@justicia/shared-content/states'
import { processorTime } from '@justicia/shared-content/testing/processorTime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultStates } from '../../build-scripts/src/repository.ts'
import { findInstitutions } from '../../sites/src/scripts/search/findInstitutions.ts'
import { isMeant, type Totals, totalsOf } from './rankQueries.ts'
import { type SearchedSite, searchedSite } from './searchedSite.ts'

type Spoken = 'es' | 'en'

let site: SearchedSite
const texts: Record<string, string> = {}
const searches: Record<string, AnswerSearch> = {}
const decks: Record<string, DangerCards<DangerPhrases>> = {}
const cited: Record<string, Citations> = {}
const told: string[] = []

beforeAll(async () => {
  site = await searchedSite()
  for (const language of ['es', 'en'] as const) {
    const { answers, citations, danger } = site.files(language)
    texts[language] = answers
    texts[`${language} danger`] = danger
    searches[language] = new AnswerSearch(readAnswers(answers))
    cited[language] = readCitations(citations)
    decks[language] = new DangerCards(JSON.parse(danger) as DangerFile)
  }
}, patient(120_000))

afterAll(() => {
  process.stdout.write(`${told.join('\n')}\n`)
})

const pathsFor = (language: Spoken, query: string) =>
  searches[language]?.search(query, { citations: cited[language] }).found.map(({ document }) => document.path) ?? []
const tell = (name: string, what: object) => told.push(`${name}: ${JSON.stringify(what)}`)
function totals(set: string): Totals {
  const found = totalsOf(readQueries(set), (query) => pathsFor(set.endsWith('en') ? 'en' : 'es', query))
  tell(set, found)
  return found
}

describe('what people ask', () => {
  it.each([
    ['tuned.es', { firstThree: 0.95, meanPlace: 0.88 }],
    ['tuned.en', { firstThree: 0.95, meanPlace: 0.87 }],
    // Written by somebody who had seen neither the search nor what it knows.
    ['measured.es', { firstThree: 0.95, meanPlace: 0.9 }],
    ['measured.en', { firstThree: 0.95, meanPlace: 0.9 }],
  ])('is answered: %s', (set, least) => {
    const { firstThree, meanPlace, nothing } = totals(set)
    expect(firstThree).toBeGreaterThanOrEqual(least.firstThree)
    expect(meanPlace).toBeGreaterThanOrEqual(least.meanPlace)
    expect(nothing).toBeLessThanOrEqual(0.01)
  })

  it.each([
    'mi hijo está en la cárcel',
    'mi hijo está preso cumpliendo condena',
    'cuando sale mi hijo de la carcel',
    'cuándo sale mi hijo del penal',
    'cuándo sale mi hijo del reclusorio',
    'cuándo sale libre mi hijo',
    'cuándo cumple mi hijo su condena',
    'cuando le dan su libertad a mi hijo',
    'ya mero sale mi hijo',
    'cuánto tiempo le queda a mi hijo en la cárcel',
  ])('leads whose child is in prison to what holds there: %s', (query) => {
    expect(pathsFor('es', query)[0]).toBe('/guias/ejecucion-de-la-pena/')
  })

  it.each(['cuanto le falta para salir', 'cuánto le falta a mi hijo', 'puede salir antes mi hijo'])(
    'leads who counts the time that is left to what ends it sooner: %s',
    (query) => {
      expect(pathsFor('es', query)[0]).toBe('/guias/salir-antes-de-prision/')
    },
  )

  it.each(['cuándo sale mi hijo', 'cuando sale mi papá', 'cuándo sale mi esposo'])(
    'leads to what holds in prison, then to the first hour, where the words may mean either: %s',
    (query) => {
      expect(pathsFor('es', query).slice(0, 2)).toEqual(['/guias/ejecucion-de-la-pena/', '/guias/detuvieron-a-mi-familiar/'])
    },
  )

  it.each([
    'detuvieron a mi hijo cuándo sale',
    'agarraron a mi hijo cuando sale',
    'está detenido mi hijo cuándo sale',
    'cuándo sale mi hijo del mp',
    'cuándo sale mi hija de los separos',
  ])('leads whose child was just arrested to the first hour, whatever else they ask: %s', (query) => {
    expect(pathsFor('es', query)[0]).toBe('/guias/detuvieron-a-mi-familiar/')
  })

  it('finds numbers, acronyms and articles, in texts or among institutions', () => {
    const queries = readQueries('acronyms')
    const lost = queries.filter(({ query, right }) => !isFound(query, right)).map(({ query }) => query)
    tell('acronyms', { queries: queries.length, lost })
    expect(lost.length).toBeLessThanOrEqual(queries.length * 0.05)
  })

  it.each(['es', 'en'] as const)('is seldom doubted where it is answered: %s', (language) => {
    const queries = [...readQueries(`tuned.${language}`), ...readQueries(`measured.${language}`)]
    const doubted = queries.filter(({ query }) => searches[language]?.search(query).isDoubtful !== false)
    tell(`doubted ${language}`, { queries: queries.length, doubted: doubted.length })
    expect(doubted.length).toBeLessThanOrEqual(queries.length * 0.12)
  })

  it('is answered with doubt or not at all where nothing answers it', () => {
    const queries = readTable('nothing.tsv').map(([query = '']) => query)
    const outcomes = queries.map((query) => searches.es?.search(query))
    const sure = queries.filter((_, at) => (outcomes[at]?.found.length ?? 0) > 0 && outcomes[at]?.isDoubtful === false)
    tell('nothing', { queries: queries.length, empty: outcomes.filter((each) => each?.found.length === 0).length, sure })
    expect(sure.length).toBeLessThanOrEqual(queries.length * 0.1)
  })
})

describe('a day of the week', () => {
  it.each([
    ['me llegó un citatorio para el jueves', 'me-llego-un-citatorio'],
    ['tengo audiencia el miércoles', 'audiencia-inicial'],
    ['me robaron el sábado', 'robo'],
  ])('is taken for no other word: %s', (query, guide) => {
    const { corrections, found } = searches.es?.search(query) ?? {}
    expect(corrections).toEqual([])
    expect(found?.[0]?.document.path).toBe(`/guias/${guide}/`)
  })
})

describe('phrases of danger', () => {
  const countOf = (use: string) => {
    const tried = readDangerPhrases()
      .filter((phrase) => phrase.use === use)
      .map(({ query, language, cards }) => ({ cards, shown: decks[language]?.cardFor(query)?.slug }))
    const meant = tried.filter(({ cards }) => cards.length > 0)
    const count = {
      phrases: meant.length,
      right: meant.filter(({ cards, shown }) => shown !== undefined && cards.includes(shown)).length,
      otherCard: meant.filter(({ cards, shown }) => shown !== undefined && !cards.includes(shown)).length,
      silent: tried.length - meant.length,
      alarms: tried.filter(({ cards, shown }) => cards.length === 0 && shown !== undefined).length,
    }
    tell(`danger ${use}`, count)
    return count
  }

  it('show their card, and no others do', () => {
    const { phrases, right, alarms } = countOf('afinar')
    expect({ right, alarms }).toEqual({ right: phrases, alarms: 0 })
  })

  it('that only measure show no other card, and seldom one too many', () => {
    const { right, otherCard, alarms } = countOf('medir')
    expect(otherCard).toBe(0)
    expect(alarms).toBeLessThanOrEqual(2)
    expect(right).toBeGreaterThanOrEqual(64)
  })
})

describe('the index', () => {
  it.each([
    ['es', 55 * 1024],
    ['en', 49 * 1024],
    ['es danger', 21 * 1024],
    ['en danger', 8 * 1024],
  ])('%s takes at most %i bytes on its way', (language, most) => {
    const text = Buffer.from(texts[language] ?? '')
    const compressed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length
    tell(`bytes ${language}`, { raw: text.length, brotli: compressed })
    expect(compressed).toBeGreaterThan(3_000)
    expect(compressed).toBeLessThanOrEqual(most)
  })

  it('is made again in 100 ms where one guide changed', () => {
    const indexer = new AnswersIndexer()
    const isGuide = (page: PageModel) => page.template === 'guide' && page.language === 'es'
    const pages = site.pages.filter((page) => page.language === 'es')
    const at = pages.findIndex(isGuide)
    const made = (title: string) =>
      processorTime(() =>
        siteAnswers(
          pages.map((page, place) => (place === at ? { ...page, title } : page)),
          indexer,
        ),
      )
    made('Antes')
    const spent = Math.min(...['Una', 'Otra', 'Otra más'].map(made))
    tell('again ms', { spent })
    expect(spent).toBeLessThan(100)
  })
})

function isFound(query: string, right: readonly string[]): boolean {
  const sources = site.sources('es')
  const paths = pathsFor('es', query).slice(0, 3)
  const listed = site.institutions.map(({ href, name, alternateName, phones }) => ({
    href,
    text: `${name.text} ${alternateName?.text ?? ''}`,
    phones,
  }))
  const institutions = findInstitutions(query, listed)
  return right.some(
    (label) =>
      paths.some((path) => isMeant(path, label, sources)) ||
      (label.startsWith('organizacion:') && institutions.some(({ href }) => href.includes(label.slice('organizacion:'.length)))),
  )
}

describe('the languages of the states', () => {
  it('lead by their names to the guide of indigenous people', async () => {
    const names = (await readStates(defaultStates)).flatMap(({ languages }) => languages.map(({ name }) => name))
    const spoken = [...new Set(names)].filter((name) => name !== 'español')
    expect(spoken.length).toBeGreaterThan(30)
    const lost = spoken.filter((name) => !pathsFor('es', `hablo ${name}`).slice(0, 3).includes('/guias/personas-indigenas/'))
    expect(lost).toEqual([])
  })
})
