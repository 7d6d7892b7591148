import type { LanguageKey } from '@justicia/shared-content/languages'
import type { Fact } from '@justicia/shared-content/schema/fact'
import type { FactKind } from '@justicia/shared-content/vocabulary/factKinds'
import { type Localized, requireText, textOrNull } from './localized.ts'
import { present } from './present.ts'
import type { Maybe, Publishable, StoredVerification } from './stored.ts'
import { dayToStored, storedToDay } from './storedDay.ts'
import { storedToVerification, verificationToData } from './verificationDocument.ts'

export interface StoredFact extends Publishable {
  state: string
  key: string
  kind: FactKind
  value: Localized<string>
  article?: Maybe<NonNullable<Fact['article']>>
  valid_from?: Maybe<string>
  valid_until?: Maybe<string>
  verification: StoredVerification
}

/** What a fact says in one language, as Payload takes it. `state` is a slug or `nacional`. */
export function factToData(fact: Fact, language: LanguageKey, state: string) {
  return {
    state,
    key: fact.key,
    kind: fact.kind,
    value: textOrNull(fact.value, language),
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

/** The natural key of a fact: a key may repeat in a state with another first day. */
export function factReference({ state, key, valid_from }: Record<string, unknown>): string | undefined {
  if (typeof state !== 'string' || typeof key !== 'string') return undefined
  return `${state}/${key}/${storedToDay(valid_from as string | Date | null | undefined) ?? ''}`
}
