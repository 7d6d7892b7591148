import { isInForce, isPublishable } from '../facts/resolveFact.ts'
import { textIn } from '../languages/textIn.ts'
import type { LanguageKey } from '../languages.ts'
import type { StateLaw } from '../pages/model.ts'
import type { Fact } from '../schema/fact.ts'
import { showsContact } from '../schema/verification.ts'
import { type LawSubject, lawKey } from '../vocabulary/lawSubjects.ts'
import { provenanceOf } from './organizationCard.ts'

/**
 * The law that a state has on a subject on a day, by its name; undefined while an editor has yet to tell which one is in
 * force. Its address is a contact like any other: it goes when its source is too old.
 */
export function stateLaw(input: {
  facts: readonly Fact[]
  subject: LawSubject
  language: LanguageKey
  /** ISO date. */
  date: string
}): StateLaw | undefined {
  const { facts, subject, language, date } = input
  const fact = facts.find((each) => each.key === lawKey(subject) && isPublishable(each) && isInForce(each, date))
  if (fact === undefined) return undefined
  const { value: name, lang } = textIn(fact.value, language)
  const { source_url } = fact.verification
  return {
    subject,
    name,
    ...(lang === undefined ? {} : { lang }),
    ...(source_url === undefined || !showsContact(fact.verification, date) ? {} : { href: source_url }),
    provenance: provenanceOf(fact.verification),
  }
}
