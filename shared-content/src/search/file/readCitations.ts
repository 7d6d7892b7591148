import type { CitationsFile } from './AnswersFile.ts'
import { sums, unpackNumbers } from './packNumbers.ts'
import { requireVersion } from './requireVersion.ts'

/** Which documents of an index rest on which articles. */
export interface Citations {
  /** By law and article, the documents that rest on it. */
  articles: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  /** The names of laws, by what they are called in short. */
  laws: ReadonlyMap<string, string>
}

/**
 * Citations from the text that travels.
 * @throws {AnswersVersionError} where a newer build has written it.
 */
export function readCitations(text: string): Citations {
  const file = JSON.parse(text) as CitationsFile
  requireVersion(file)
  return {
    articles: new Map(Object.entries(file.articles).map(([law, articles]) => [law, articlesOf(articles)])),
    laws: new Map(Object.entries(file.laws)),
  }
}

function articlesOf(text: string): Map<string, number[]> {
  return new Map(
    (text === '' ? [] : text.split(' ')).map((entry) => {
      const [article = '', holding = ''] = entry.split(/:(.*)/)
      return [article.replace('-', ' '), sums(unpackNumbers(holding))]
    }),
  )
}
