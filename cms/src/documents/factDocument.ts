import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Fact } from '@justicia/shared-content/schema/fact'
import { dayToStored, storedToDay } from '../fields/dateField.ts'
import { requireText, textIn } from './localized.ts'
import { present } from './present.ts'
import type { StoredFact } from './stored.ts'
import { storedToVerification, verificationToData } from './verificationDocument.ts'

/** What a fact says in one language, as Payload takes it. `state` is a slug or `nacional`. */
export function factToData(fact: Fact, language: LanguageKey, state: string) {
  return {
    state,
    key: fact.key,
    kind: fact.kind,
    value: textIn(fact.value, language),
    article: fact.article ?? null,
    valid_from: dayToStored(fact.valid_from),
    valid_until: dayToStored(fact.valid_until),
    verification: verificationToData(fact.verification),
  }
}

/** The fact that a stored document is. */
export function storedToFact(stored: StoredFact): Fact {
  return present({
    key: stored.key,
    kind: stored.kind,
    value: requireText(stored.value, `value of fact ${stored.key}`),
    article: stored.article,
    valid_from: storedToDay(stored.valid_from),
    valid_until: storedToDay(stored.valid_until),
    verification: storedToVerification(stored.verification),
  }) as Fact
}
