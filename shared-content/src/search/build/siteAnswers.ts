import { sha256 } from '../../digests.ts'
import { type LanguageKey, localizePath } from '../../languages.ts'
import type { PageModel, PageModelOf, SearchVocabulary } from '../../pages/model.ts'
import { isList, isSituation } from '../../schema/synonym.ts'
import { packedPattern } from '../danger/spokenPattern.ts'
import type { DangerFile } from '../file/AnswersFile.ts'
import { type AnswerSource, answerSource } from './answerSource.ts'
import type { AnswersIndexer } from './answersIndex.ts'

/** Where indexes stand in a site; named by what they hold, they never change. */
export const answersFolder = 'buscar/indice'

/** A site's pages whose search pages know their index, and the files of the indexes. */
export interface SearchableSite {
  pages: PageModel[]
  /** By path in the site. */
  files: Map<string, string>
}

/**
 * Makes what is searched in each language that a site has a search page in, from its pages and from what people say.
 * Sites with the same texts get the same bytes.
 */
export function siteAnswers(pages: readonly PageModel[], indexer: AnswersIndexer): SearchableSite {
  const files = new Map<string, string>()
  const searchable = pages.map((page) => {
    if (page.template !== 'search' || page.body.vocabulary === undefined) return page
    const { vocabulary, ...body } = page.body
    const put = (name: string, text: string): string => {
      const file = `${answersFolder}/${name}.${sha256(text).slice(0, 16)}.json`
      files.set(file, text)
      return `/${file}`
    }
    const { language } = page
    const { answers, citations } = indexer.index(answersInput({ pages, page, vocabulary }))
    const addresses = {
      answers: put(language, answers),
      citations: put(`${language}-leyes`, citations),
      danger: put(`${language}-peligro`, JSON.stringify(dangerFile(vocabulary, language))),
    }
    return { ...page, body: { ...body, index: addresses } }
  })
  return { pages: searchable, files }
}

function answersInput({
  pages,
  page: { language },
  vocabulary,
}: {
  pages: readonly PageModel[]
  page: PageModelOf<'search'>
  vocabulary: SearchVocabulary
}): Parameters<AnswersIndexer['index']>[0] {
  const names = namesByPath(vocabulary, language)
  return {
    language,
    sources: pages
      .filter((page) => page.language === language)
      .flatMap((page) => {
        const source = knownSource(page)
        if (source === undefined) return []
        const more = names.get(source.path)
        if (more === undefined) return [source]
        const situations = more.filter(isSituation)
        return [
          {
            ...source,
            aliases: [...source.aliases, ...more.filter((phrase) => !isSituation(phrase))],
            ...(situations.length === 0 ? {} : { situations }),
          },
        ]
      }),
    synonyms: vocabulary.synonyms.flatMap(({ phrases, words, weight }) =>
      words === undefined ? [] : [{ phrases, words: [words], weight }],
    ),
    lists: vocabulary.synonyms.filter(isList).map(({ key, phrases }) => ({ name: key, phrases })),
  }
}

/** Phrases that lead to a guide are names of it. */
function namesByPath({ synonyms }: SearchVocabulary, language: LanguageKey): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const { phrases, guides } of synonyms)
    for (const guide of guides) {
      const path = localizePath(`/guias/${guide}/`, language)
      names.set(path, [...(names.get(path) ?? []), ...phrases])
    }
  return names
}

/** A card without a guide shows nothing: it tells what takes the others away. */
function dangerFile({ dangerCards }: SearchVocabulary, language: LanguageKey): DangerFile {
  const silent = dangerCards.filter(({ guide }) => guide === undefined)
  return {
    language,
    cards: dangerCards
      .filter(({ guide }) => guide !== undefined)
      .map(({ slug, order, phrases, past, unless }) => ({
        slug,
        order,
        phrases: packedPatterns(phrases),
        past: packedPatterns(past),
        unless: packedPatterns(unless),
      })),
    exceptions: {
      opening: silent.flatMap(({ opening }) => packedPatterns(opening)),
      anywhere: silent.flatMap(({ phrases }) => packedPatterns(phrases)),
      past: silent.flatMap(({ past }) => packedPatterns(past)),
    },
  }
}

/** Of pages that are the same object as before. */
const knownSources = new WeakMap<PageModel, { source: AnswerSource | undefined }>()

function knownSource(page: PageModel): AnswerSource | undefined {
  const known = knownSources.get(page) ?? { source: answerSource(page) }
  knownSources.set(page, known)
  return known.source
}

/** What was made of lists of phrases that are the same object as before. */
const knownPatterns = new WeakMap<readonly string[], string[]>()

function packedPatterns(phrases: readonly string[]): string[] {
  const packed = knownPatterns.get(phrases) ?? phrases.map(packedPattern)
  knownPatterns.set(phrases, packed)
  return packed
}
