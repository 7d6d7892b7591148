import { showsContactOf } from '../facts/resolveFact.ts'
import { formatDate } from '../interface/formatDate.ts'
import { interfaceText } from '../interface/interfaceText.ts'
import { textIn } from '../languages/textIn.ts'
import type { LanguageKey } from '../languages.ts'
import type { ResolvedFact } from '../pages/model.ts'
import type { Fact } from '../schema/fact.ts'
import { urlToLabel } from '../text/urlToLabel.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'
import { phoneToHref, provenanceOf } from './organizationCard.ts'

/**
 * A telephone, a web or an e-mail address in a sentence: where it leads, how it is read, and from which day it is, which every
 * contact shows (domain rule 1); words in its place while nothing vouches for it. Undefined for other facts.
 * @param date ISO date on which it is shown.
 */
export function contactOfFact(
  fact: Pick<Fact, 'kind' | 'value' | 'verification'>,
  language: LanguageKey,
  date: string,
): Pick<ResolvedFact, 'value' | 'href' | 'checked'> | undefined {
  const { kind, value, verification } = fact
  const { hiddenPhone, hiddenUrl, hiddenEmail, factChecked, factPublished } = interfaceText(language).directory
  const form = {
    phone: { hidden: hiddenPhone, linkOf: (text: string) => ({ href: phoneToHref(text), value: text }) },
    url: { hidden: hiddenUrl, linkOf: (text: string) => ({ href: text, value: urlToLabel(text) }) },
    email: { hidden: hiddenEmail, linkOf: (text: string) => ({ href: `mailto:${text}`, value: text }) },
  }[kind as string]
  if (form === undefined) return undefined
  if (!showsContactOf(fact, date)) return { value: form.hidden }
  const { value: text } = textIn(value, language)
  const contact = form.linkOf(text)
  if (isSafeNumber(text)) return contact
  const { standing, on } = provenanceOf(verification)
  if (on === undefined) return contact
  return { ...contact, checked: (standing === 'verified' ? factChecked : factPublished)({ date: formatDate(on, language) }) }
}
