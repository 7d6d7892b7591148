import { formatDate } from '../interface/formatDate.ts'
import { interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { ResolvedFact } from '../pages/model.ts'
import type { Fact } from '../schema/fact.ts'
import { isSafeNumber } from '../schema/verification.ts'
import { phoneToHref, provenanceOf, urlToLabel } from './organizationCard.ts'
import { showsContactOf } from './resolveFact.ts'
import { textIn } from './textIn.ts'

/**
 * A telephone or a web address in a sentence: where it leads, how it is read, and from which day it is, which every
 * contact shows (domain rule 1); words in its place while nothing vouches for it. Undefined for other facts.
 * @param date ISO date on which it is shown.
 */
export function contactOfFact(
  fact: Pick<Fact, 'kind' | 'value' | 'verification'>,
  language: LanguageKey,
  date: string,
): Pick<ResolvedFact, 'value' | 'href' | 'checked'> | undefined {
  const { kind, value, verification } = fact
  if (kind !== 'phone' && kind !== 'url') return undefined
  const { hiddenPhone, hiddenUrl, factChecked, factPublished } = interfaceText(language).directory
  if (!showsContactOf(fact, date)) return { value: kind === 'phone' ? hiddenPhone : hiddenUrl }
  const { value: text } = textIn(value, language)
  const contact = kind === 'phone' ? { href: phoneToHref(text), value: text } : { href: text, value: urlToLabel(text) }
  if (isSafeNumber(text)) return contact
  const { standing, on } = provenanceOf(verification)
  if (on === undefined) return contact
  return { ...contact, checked: (standing === 'verified' ? factChecked : factPublished)(formatDate(on, language)) }
}
