import type { Law } from '@justicia/shared-content/schema/law'
import { present } from './present.ts'
import type { DocumentId, Maybe } from './stored.ts'
import { dayToStored, storedToDay } from './storedDay.ts'

export interface StoredLaw extends Omit<Law, 'published' | 'last_reform'> {
  id: DocumentId
  published?: Maybe<string>
  last_reform?: Maybe<string>
}

export function lawToData({ abbreviation, name, short_name, published, last_reform, url, articles }: Law) {
  return {
    abbreviation,
    name,
    short_name,
    published: dayToStored(published),
    last_reform: dayToStored(last_reform),
    url,
    articles,
  }
}

/** The law that a stored document is. */
export function storedToLaw({ abbreviation, name, short_name, published, last_reform, url, articles }: StoredLaw): Law {
  return present({
    abbreviation,
    name,
    short_name,
    published: storedToDay(published),
    last_reform: storedToDay(last_reform),
    url,
    articles: articles.map(({ number, heading, fractions }) => ({ number, heading, fractions })),
  }) as Law
}
