import { readContent } from '@justicia/shared-content/content/readContent'
import { foldText } from '@justicia/shared-content/folding/foldText'
import type { DangerCard } from '@justicia/shared-content/schema/dangerCard'
import { isList, listsOf, type Synonym } from '@justicia/shared-content/schema/synonym'
import { readDangerPhrases, readQueries, readTable } from '@justicia/shared-content/search/build/labelledQueries'
import { describe, expect, it } from 'vitest'
import { defaultContent } from '../../build-scripts/src/repository.ts'

const content = await readContent(defaultContent)
const languages = ['es', 'en'] as const
const sets = ['tuned.es', 'measured.es', 'tuned.en', 'measured.en', 'acronyms'] as const
const cards = content.dangerCards.filter(({ guide }) => guide !== undefined)
const dangers = readDangerPhrases()

const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
const targets = new Set([
  ...guides.keys(),
  ...content.terms.map(({ slug }) => `glosario:${slug}`),
  ...content.flows.map(({ slug }) => `flujo:${slug}`),
  ...content.organizations.map(({ slug }) => `organizacion:${slug}`),
  ...content.guides.flatMap(({ legalBasis }) => legalBasis.map((cite) => `cita:${articleOf(cite)}`)),
])
/** «CPEUM 20 C VI» as «CPEUM 20»: what a reader types. */
function articleOf(cite: string): string {
  return cite.split(' ').slice(0, 2).join(' ')
}

function folded(texts: readonly string[]): Set<string> {
  return new Set(texts.map(foldText))
}

function repeated(texts: readonly string[]): string[] {
  const all = texts.map(foldText)
  return all.filter((text, place) => all.indexOf(text) !== place)
}

type Spoken = (typeof languages)[number]

function aliasesIn(language: Spoken): string[] {
  const names = content.guides.flatMap(({ text }) => {
    const { aliases = [], misspelt = [] } = text[language] ?? {}
    return [...aliases, ...misspelt]
  })
  const led = saidIn(language).flatMap(({ guides: slugs, phrases }) => (slugs.length > 0 ? phrases : []))
  return [...names, ...led, ...content.terms.flatMap(({ text }) => text[language]?.aliases ?? [])]
}

function phrasesOf(card: DangerCard, language: Spoken): string[] {
  const { phrases = [], past = [] } = card.text[language] ?? {}
  return [...phrases, ...past]
}

function saidIn(language: Spoken): Synonym[] {
  return content.synonyms.filter((synonym) => synonym.language === language)
}

/** Everything that the search is made of or tuned on: what a measured query must not repeat. */
function knownIn(language: Spoken): Set<string> {
  return folded([
    ...readQueries(`tuned.${language}`).map(({ query }) => query),
    ...aliasesIn(language),
    ...saidIn(language).flatMap(({ phrases }) => phrases),
    ...cards.flatMap((card) => phrasesOf(card, language)),
    ...dangers.filter(({ use }) => use === 'afinar').map(({ query }) => query),
  ])
}

describe('labelled queries', () => {
  it.each(sets)('%s names only what exists', (set) => {
    expect(readQueries(set).flatMap(({ right }) => right.filter((target) => !targets.has(target)))).toEqual([])
  })

  it.each(sets)('%s has a manner or note in each row, and no query twice', (set) => {
    const rows = readQueries(set)
    expect(rows.filter(({ manner }) => manner === '')).toEqual([])
    if (set !== 'acronyms') expect(repeated(rows.map(({ query }) => query))).toEqual([])
  })

  it.each(languages)('no measured query in «%s» stands in what the search is made of or tuned on', (language) => {
    const known = knownIn(language)
    const measured = [
      ...readQueries(`measured.${language}`),
      ...dangers.filter(({ use, language: spoken }) => use === 'medir' && spoken === language),
    ]
    expect(measured.map(({ query }) => query).filter((query) => known.has(foldText(query)))).toEqual([])
  })

  it('measures every guide in Spanish', () => {
    const measured = new Set(readQueries('measured.es').flatMap(({ right }) => right))
    expect([...guides.keys()].filter((slug) => !measured.has(slug))).toEqual([])
  })

  it.each([
    ['tuned.es', 371],
    ['measured.es', 172],
    ['tuned.en', 115],
    ['measured.en', 71],
    ['acronyms', 40],
  ] as const)('%s has at least %i queries', (set, least) => {
    expect(readQueries(set).length).toBeGreaterThanOrEqual(least)
  })

  it('has at least 30 queries that nothing answers, each once and with its reason', () => {
    const rows = readTable('nothing.tsv')
    expect(rows.length).toBeGreaterThanOrEqual(30)
    expect(rows.filter(([, reason = '']) => reason === '')).toEqual([])
    expect(new Set(rows.map(([query]) => query)).size).toBe(rows.length)
  })
})

describe('phrases of danger', () => {
  it('name cards that exist, a language and a use', () => {
    const keys = new Set(cards.map(({ slug }) => slug))
    const odd = dangers.filter(
      ({ cards: named, language, use }) =>
        named.some((key) => !keys.has(key)) || !['es', 'en'].includes(language) || !['afinar', 'medir'].includes(use),
    )
    expect(odd).toEqual([])
    expect(repeated(dangers.map(({ query }) => query))).toEqual([])
  })

  it('are measured by many that nobody tunes on, and show every card in both languages', () => {
    const measured = dangers.filter(({ use }) => use === 'medir')
    expect(measured.filter((phrase) => phrase.cards.length > 0).length).toBeGreaterThanOrEqual(60)
    expect(measured.filter((phrase) => phrase.cards.length === 0).length).toBeGreaterThanOrEqual(17)
    const tried = new Set(dangers.flatMap(({ cards: named, language, use }) => named.map((key) => `${key} ${language} ${use}`)))
    const wanted = cards.flatMap(({ slug }) => [`${slug} es afinar`, `${slug} es medir`, `${slug} en medir`])
    expect(wanted.filter((trial) => !tried.has(trial))).toEqual([])
  })
})

describe('danger cards', () => {
  it.each(cards.map((card) => [card.slug, card] as const))('«%s» leads to a section and to somebody who answers', (_, card) => {
    const sections = guides.get(card.guide ?? '')?.text.es.sections.map(({ key }) => key) ?? []
    expect(sections).toContain(card.section)
    expect(card.roles.length).toBeGreaterThan(0)
  })

  it.each(languages)('say one sentence in «%s», without a number that is not of the law', (language) => {
    const sentences = cards.map((card) => card.text[language]?.sentence ?? '')
    expect(sentences.filter((sentence) => !/^[^.]+\.$/.test(sentence) || /\d{3}/.test(sentence))).toEqual([])
  })

  it.each(languages)('are told apart in «%s» by phrases that no other card has', (language) => {
    expect(repeated(cards.flatMap((card) => phrasesOf(card, language)))).toEqual([])
  })

  it('have each a place of their own', () => {
    expect(repeated(content.dangerCards.map(({ order }) => `lugar ${order}`))).toEqual([])
  })
})

describe('lists of what people say', () => {
  it.each(languages)('are named by situations in «%s», each of which leads to its guide', (language) => {
    const named = new Set(saidIn(language).flatMap(({ phrases }) => phrases.flatMap(listsOf)))
    expect(named.size).toBeGreaterThan(100)
    expect(saidIn(language).filter((synonym) => isList(synonym) && !named.has(synonym.key))).toEqual([])
    const led = new Set(
      saidIn(language).flatMap(({ guides: slugs, phrases }) => (phrases.some((each) => each.startsWith('{')) ? slugs : [])),
    )
    expect([...guides.keys()].filter((slug) => !led.has(slug))).toEqual([])
  })
})

describe('names of guides', () => {
  it('are there in English for every guide that is in Spanish only, three at least', () => {
    const names = new Map<string, number>()
    for (const { guides: led, phrases } of saidIn('en'))
      for (const slug of led) names.set(slug, (names.get(slug) ?? 0) + phrases.length)
    const untranslated = content.guides.filter(({ text }) => text.en === undefined).map(({ slug }) => slug)
    expect(untranslated.filter((slug) => (names.get(slug) ?? 0) < 3)).toEqual([])
  })
})
