import { applyChange, type ContentChange } from '@justicia/shared-content/content/applyChange'
import type { Content, Pieces } from '@justicia/shared-content/content/content'
import { ContentError } from '@justicia/shared-content/errors'
import { foldText } from '@justicia/shared-content/folding/foldText'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Guide } from '@justicia/shared-content/schema/guide'
import { isSituation } from '@justicia/shared-content/schema/synonym'
import type { Term } from '@justicia/shared-content/schema/term'
import { readQueries } from '@justicia/shared-content/search/build/labelledQueries'
import { pagesFor } from '@justicia/shared-content/search/build/queryEffect'
import { breathing } from '../searchEffect/breathing.ts'
import type { SearchTrials } from '../searchEffect/SearchTrials.ts'
import { triedLanguages } from '../searchEffect/searchEffect.ts'
import type { MeasuredKind, MissedSearch, WritingHelp } from './writingHelp.ts'

/** How labels of queries name a kind, and where its page stands. */
const doors = {
  guides: { label: '', folder: 'guias' },
  terms: { label: 'glosario:', folder: 'glosario' },
  flows: { label: 'flujo:', folder: 'orientador' },
} as const satisfies Record<MeasuredKind, { label: string; folder: string }>

/** So many searches are tried for one text. */
const mostTried = 80

interface Asked extends Pick<MissedSearch, 'query' | 'from'> {
  right: readonly string[]
}

/**
 * What people type that a text should answer and, as it stands now, does not answer first: the labelled queries whose answer
 * it is, its own names, and the phrases that lead to it. Where another right answer stands first, nothing is missed.
 * @returns undefined in a language without queries, and where no page can be made of the text yet.
 */
export async function searchGaps(
  {
    collection,
    piece,
    language,
    content,
  }: { collection: MeasuredKind; piece: Pieces[MeasuredKind]; language: LanguageKey; content: Content },
  trials: SearchTrials,
): Promise<WritingHelp['searches']> {
  if (!triedLanguages.includes(language) || piece.text[language] === undefined) return undefined
  const { label, folder } = doors[collection]
  const asked = searchesOf({ collection, piece, language, content }, `${label}${piece.slug}`)
  const change = { kind: collection, key: piece.slug, pieces: [piece] } as ContentChange
  const search = await trials.with(applyChange(content, change), `/${folder}/${piece.slug}/`).catch((error: unknown) => {
    if (error instanceof ContentError || error instanceof TypeError) return undefined
    throw error
  })
  if (search === undefined) return undefined
  const breathe = breathing()
  const missed: MissedSearch[] = []
  for (const { query, from, right } of asked) {
    const { found, place } = pagesFor({ query, right: [...right] }, search)
    if (place !== 1) missed.push({ query, from, place, ...(found[0] === undefined ? {} : { first: found[0].title }) })
    await breathe()
  }
  return { tried: asked.length, missed: missed.toSorted((a, b) => (b.place || 11) - (a.place || 11)) }
}

/** What is to find a text; each search once. */
function searchesOf({ collection, piece, language, content }: Parameters<typeof searchGaps>[0], own: string): Asked[] {
  const tried: Asked[] = readQueries(`tuned.${language}`)
    .filter(({ right }) => right.includes(own))
    .map(({ query, right }) => ({ query, right, from: 'tried' }))
  const names = namesOf({ collection, piece, language }).map((query): Asked => ({ query, right: [own], from: 'name' }))
  const phrases =
    collection === 'guides'
      ? content.synonyms
          .filter((synonym) => synonym.language === language && synonym.guides.includes(piece.slug))
          .flatMap(({ phrases, guides }) => phrases.map((query): Asked => ({ query, right: guides, from: 'synonym' })))
          // What names lists of words is said in many ways, and typed in none.
          .filter(({ query }) => !isSituation(query))
      : []
  const once = Map.groupBy([...tried, ...names, ...phrases], ({ query }) => foldText(query))
  return [...once.values()].flatMap((same) => same.slice(0, 1)).slice(0, mostTried)
}

function namesOf({
  collection,
  piece,
  language,
}: Pick<Parameters<typeof searchGaps>[0], 'collection' | 'piece' | 'language'>): string[] {
  if (collection === 'guides') {
    const text = (piece as Guide).text[language]
    return text === undefined ? [] : [text.title, ...text.aliases, ...text.misspelt]
  }
  if (collection === 'terms') {
    const text = (piece as Term).text[language]
    return text === undefined ? [] : [text.term, ...text.aliases]
  }
  return []
}
