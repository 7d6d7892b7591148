import { formatDate } from '../interface/formatDate.ts'
import { interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { ResolvedFact } from '../pages/model.ts'
import type { Fact } from '../schema/fact.ts'
import { phoneToHref, urlToLabel } from './organizationCard.ts'
import { textIn } from './textIn.ts'

/** Numbers that the whole country knows: 911, 089. */
const shortNumber = /^\d{3}$/

/**
 * A telephone or a web address in a sentence: where it leads, how it is read, and when it was checked against a source
 * of which day, which every contact shows (domain rule 1). Undefined for other facts.
 */
export function contactOfFact(
  { kind, value, verification }: Pick<Fact, 'kind' | 'value' | 'verification'>,
  language: LanguageKey,
): Pick<ResolvedFact, 'value' | 'href' | 'checked'> | undefined {
  if (kind !== 'phone' && kind !== 'url') return undefined
  const { value: text } = textIn(value, language)
  const contact = kind === 'phone' ? { href: phoneToHref(text), value: text } : { href: text, value: urlToLabel(text) }
  const { checked_on, source_date } = verification
  if (checked_on === undefined || shortNumber.test(text)) return contact
  const { factChecked, factSource } = interfaceText(language).directory
  const source = source_date === undefined ? '' : `${factSource(formatDate(source_date, language))}; `
  return { ...contact, checked: `${source}${factChecked(formatDate(checked_on, language))}` }
}
