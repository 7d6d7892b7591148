import type { StateLawsBody } from '../pages/model.ts'
import { lawKey, lawSubjects } from '../vocabulary/lawSubjects.ts'
import type { ResolveContext, Scope } from './ResolveContext.ts'
import { stateLaw } from './stateLaw.ts'

/** The laws that a state has of its own, by subject, and the subjects that it has none for that may be named. */
export function stateLawsOf({ view }: ResolveContext, { state, language }: Scope): StateLawsBody {
  if (state === undefined) return { laws: [], missing: [] }
  const laws = lawSubjects.flatMap(
    (subject) => stateLaw({ facts: view.facts(lawKey(subject), state), subject, language, date: view.date }) ?? [],
  )
  return { laws, missing: lawSubjects.filter((subject) => !laws.some((law) => law.subject === subject)) }
}
