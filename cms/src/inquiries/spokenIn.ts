import type { State } from '@justicia/shared-content/schema/state'
import type { Choice } from './Desk.ts'

/** Spanish first, then the languages of the state that have a key, Mexican Sign Language and English. */
export function spokenIn({ languages }: Pick<State, 'languages'>): Choice[] {
  const own = languages.flatMap(({ name, tag }) =>
    tag === undefined || tag.startsWith('es') ? [] : [{ value: tag, label: name }],
  )
  const all = [
    { value: 'es', label: 'español' },
    ...own,
    { value: 'mfs', label: 'lengua de señas mexicana' },
    { value: 'en', label: 'inglés' },
  ]
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index)
}
