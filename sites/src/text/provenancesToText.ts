import { formatDate } from '@justicia/shared-content/interface/formatDate'
import type { ContactLine, Provenance } from '@justicia/shared-content/pages/model'
import type { TextContext } from './textContext.ts'

type Dated = Pick<ContactLine, 'provenance'>

/**
 * Where contacts come from, in one line: each origin once, and that nobody has called what was only published. Empty for
 * none.
 */
export function provenancesToText(contacts: readonly Dated[], context: TextContext): string {
  const { notCalled, notCalledAny } = context.words.directory
  const texts = originsOf(contacts, context)
  const uncalled = contacts.filter(({ provenance }) => provenance.standing === 'published').length
  return [...texts, ...(uncalled === 0 || texts.length === 0 ? [] : [uncalled === 1 ? notCalled : notCalledAny])].join(' ')
}

/** Where statements come from and of when that is: each origin once, as a sentence. */
export function originsOf(statements: readonly Dated[], { words, language }: Pick<TextContext, 'words' | 'language'>): string[] {
  const { published, publishedIn, verified } = words.directory
  const toText = (provenance: Provenance): string | undefined => {
    if (provenance.on === undefined) return undefined
    const day = formatDate(provenance.on, language)
    if (provenance.standing === 'verified') return verified[provenance.how]({ date: day })
    return (isDay(provenance.on) ? published : publishedIn)({ by: provenance.by, date: day })
  }
  return [...new Set(statements.map(({ provenance }) => toText(provenance)))].filter((text) => text !== undefined)
}

function isDay(date: string): boolean {
  return date.length === 10
}
