import { formatDate } from '../interface/formatDate.ts'
import { interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { ResolvedFact } from '../pages/model.ts'
import type { Fact } from '../schema/fact.ts'
import { phoneToHref, urlToLabel } from './organizationCard.ts'

/** Numbers that the whole country knows: 911, 089. */
const shortNumber = /^\d{3}$/

/**
 * What makes a telephone or a web address in a sentence usable: where it leads, the address as it is read, and when it
 * was checked, which every contact shows (domain rule 1). Empty for other facts.
 */
export function contactOfFact(
  { kind, value, verification }: Pick<Fact, 'kind' | 'value' | 'verification'>,
  language: LanguageKey,
): Partial<Pick<ResolvedFact, 'value' | 'href' | 'checked'>> {
  if (kind !== 'phone' && kind !== 'url') return {}
  const contact = kind === 'phone' ? { href: phoneToHref(value.es) } : { href: value.es, value: urlToLabel(value.es) }
  if (verification.checked_on === undefined || shortNumber.test(value.es)) return contact
  const checked = interfaceText(language).directory.checkedOn(formatDate(verification.checked_on, language))
  return { ...contact, checked: checked.charAt(0).toLowerCase() + checked.slice(1) }
}
