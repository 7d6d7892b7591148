import { readContent } from '@justicia/shared-content/content/readContent'
import { foldText } from '@justicia/shared-content/foldText'
import { describe, expect, it } from 'vitest'
import { defaultContent } from '../../build-scripts/src/repository.ts'
import {
  type DangerCard,
  readDangerCards,
  readDangerExceptions,
  readDangerPhrases,
  readMoreSynonyms,
  readQueries,
  readSynonyms,
  readTable,
  type SynonymRow,
} from './queryFiles.ts'

const content = await readContent(defaultContent)
const languages = ['es', 'en'] as const
const sets = ['tuned.es', 'measured.es', 'tuned.en', 'measured.en', 'acronyms'] as const
const cards = readDangerCards()
const dangers = readDangerPhrases()

const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
const targets = new Set([
  ...guides.keys(),
  ...content.terms.map(({ slug }) => `glosario:${slug}`),
  ...content.flows.map(({ slug }) => `flujo:${slug}`),
  ...content.organizations.map(({ slug }) => `organizacion:${slug}`),
  ...content.guides.flatMap(({ legalBasis }) => legalBasis.map((cite) => `cita:${articleOf(cite)}`)),
])
const spanishAliases = [
  ...content.guides.map(({ slug, text }) => [slug, text.es.aliases] as const),
  ...content.terms.map(({ slug, text }) => [`glosario:${slug}`, text.es.aliases] as const),
]

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

function aliasesIn(language: (typeof languages)[number]): string[] {
  const read = [...content.guides, ...content.terms].flatMap(({ text }) => text[language]?.aliases ?? [])
  const written = readTable('content-draft/aliases-en.tsv').flatMap(([, title = '', names = '']) => [title, ...names.split('; ')])
  return language === 'en' ? [...read, ...written] : read
}

function phrasesOf(card: DangerCard, language: (typeof languages)[number]): string[] {
  return [...card[language].phrases, ...(card[language].past ?? [])]
}

function saidIn(language: (typeof languages)[number]): SynonymRow[] {
  return [...readSynonyms(language), ...readMoreSynonyms(language)]
}

/** Everything that the search is made of or tuned on: what a measured query must not repeat. */
function knownIn(language: (typeof languages)[number]): Set<string> {
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
    ['tuned.es', 151],
    ['measured.es', 130],
    ['tuned.en', 40],
    ['measured.en', 40],
    ['acronyms', 40],
  ] as const)('%s has at least %i queries', (set, least) => {
    expect(readQueries(set).length).toBeGreaterThanOrEqual(least)
  })

  it('has at least 30 queries that nothing answers, each once and with its reason', () => {
    const rows = readTable('queries/nothing.tsv')
    expect(rows.length).toBeGreaterThanOrEqual(30)
    expect(rows.filter(([, reason = '']) => reason === '')).toEqual([])
    expect(new Set(rows.map(([query]) => query)).size).toBe(rows.length)
  })
})

describe('phrases of danger', () => {
  it('name cards that exist, a language and a use', () => {
    const keys = new Set(cards.map(({ key }) => key))
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
    expect(measured.filter((phrase) => phrase.cards.length === 0).length).toBeGreaterThanOrEqual(32)
    const tried = new Set(dangers.flatMap(({ cards: named, language, use }) => named.map((key) => `${key} ${language} ${use}`)))
    const wanted = cards.flatMap(({ key }) => [`${key} es afinar`, `${key} es medir`, `${key} en medir`])
    expect(wanted.filter((trial) => !tried.has(trial))).toEqual([])
  })
})

describe('danger cards', () => {
  it.each(cards.map((card) => [card.key, card] as const))('«%s» leads to a section and to somebody who answers', (_, card) => {
    const sections = guides.get(card.guide)?.text.es.sections.map(({ key }) => key) ?? []
    expect(sections).toContain(card.section)
    const phones = content.facts.filter(({ kind }) => kind === 'phone').map(({ key }) => key)
    if (card.phone !== undefined) expect(phones).toContain(card.phone)
    if (card.role !== undefined) expect(content.organizations.map(({ role }) => String(role))).toContain(card.role)
    if (card.organization !== undefined) expect(content.organizations.map(({ slug }) => slug)).toContain(card.organization)
    expect([card.phone, card.role, card.organization].some((named) => named !== undefined)).toBe(true)
  })

  it.each(languages)('say one sentence in «%s», without a number that is not of the law', (language) => {
    const sentences = cards.map((card) => card[language].sentence)
    expect(sentences.filter((sentence) => !/^[^.]+\.$/.test(sentence) || /\d{3}/.test(sentence))).toEqual([])
  })

  it.each(languages)('are told apart in «%s» by phrases that no other card has', (language) => {
    expect(repeated(cards.flatMap((card) => phrasesOf(card, language)))).toEqual([])
    const { opening, anywhere, past } = readDangerExceptions()[language]
    for (const list of [opening, anywhere, past]) expect(repeated(list)).toEqual([])
  })

  it('come in one order', () => {
    expect(cards.map(({ order }) => order)).toEqual(cards.map((_, place) => place))
  })
})

describe('what people say', () => {
  it.each(languages)('leads in «%s» to words that the guides hold, with a weight', (language) => {
    const texts = [...content.guides, ...content.flows].map(({ text }) => JSON.stringify(text[language] ?? ''))
    const held = new Set(foldText([...texts, ...aliasesIn(language)].join(' ')).split(' '))
    const rows = saidIn(language)
    expect(
      rows.filter(
        ({ words }) =>
          !foldText(words)
            .split(' ')
            .every((word) => held.has(word)),
      ),
    ).toEqual([])
    expect(rows.filter(({ weight, note }) => !(weight > 0 && weight <= 1) || note === '')).toEqual([])
  })

  it.each(languages)('stands once in «%s», and is not a name that a guide has already', (language) => {
    const phrases = saidIn(language).flatMap((row) => row.phrases)
    const names = folded(content.guides.flatMap(({ text }) => text[language]?.aliases ?? []))
    expect(repeated(phrases)).toEqual([])
    expect(repeated(saidIn(language).map(({ key }) => key))).toEqual([])
    // One word may be both: a name counts for its own guide, and the word for all that hold what it stands for.
    expect(phrases.filter((phrase) => foldText(phrase).includes(' ') && names.has(foldText(phrase)))).toEqual([])
  })
})

describe('names of guides', () => {
  it('are written in English for every guide that is in Spanish only', () => {
    const written = readTable('content-draft/aliases-en.tsv')
    expect(written.filter(([slug = '', title = '']) => !guides.has(slug) || title === '')).toEqual([])
    const named = new Set(written.map(([slug]) => slug))
    expect(content.guides.filter(({ slug, text }) => text.en === undefined && !named.has(slug)).map(({ slug }) => slug)).toEqual(
      [],
    )
    expect(written.filter(([, , names = '']) => names.split('; ').length < 3).map(([slug]) => slug)).toEqual([])
  })

  it('that are misspelt are names that exist', () => {
    const names = new Set(spanishAliases.flatMap(([slug, aliases]) => aliases.map((alias) => `${slug} ${alias}`)))
    const misspelt = readTable('misspelt-aliases.tsv')
    expect(misspelt.filter(([slug, alias]) => !names.has(`${slug} ${alias}`))).toEqual([])
    expect(misspelt.filter(([, , fault = '']) => !['ortografía', 'acentos'].includes(fault))).toEqual([])
  })
})
