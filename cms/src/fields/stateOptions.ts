import type { State } from '@justicia/shared-content/schema/state'
import { nationalScope } from '../access/roles.ts'
import type { Label } from '../words/labels.ts'

/** An option of the `state` field. */
export interface StateOption {
  label: Label
  value: string
}

/** The states as options, in the order of their Spanish names. */
export function stateOptions(states: readonly Pick<State, 'slug' | 'short_name'>[]): StateOption[] {
  return states
    .map(({ slug, short_name }) => ({ label: { es: short_name, en: short_name }, value: slug }))
    .sort((a, b) => a.label.es.localeCompare(b.label.es, 'es'))
}

/** What facts and organizations have as state when they belong to the whole country. */
export const nationalOption: StateOption = { label: { es: 'Nacional', en: 'National' }, value: nationalScope }
