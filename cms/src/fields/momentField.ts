import { homeZone } from '@justicia/shared-content/day'
import { instantSchema } from '@justicia/shared-content/values/instants'
import type { DateField, PayloadRequest } from 'payload'
import type { Label } from '../words/labels.ts'
import { checked } from './checked.ts'

/** The clocks of the country, as editors choose one: the moment is the same whichever it is told by. */
const zones = [
  { value: homeZone, label: 'Centro de México' },
  { value: 'America/Tijuana', label: 'Noroeste (Tijuana)' },
  { value: 'America/Hermosillo', label: 'Sonora' },
  { value: 'America/Mazatlan', label: 'Pacífico (Mazatlán)' },
  { value: 'America/Cancun', label: 'Sureste (Cancún)' },
]

/** A moment: a day, an hour and the clock that it is told by. */
export function momentField(input: { name: string; label: Label; description?: Label }): DateField {
  const { name, label, description } = input
  const check = checked(instantSchema, 'always')
  return {
    name,
    type: 'date',
    label,
    required: true,
    timezone: { defaultTimezone: homeZone, supportedTimezones: zones },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      check(value instanceof Date ? value.toISOString() : value, { req }),
    admin: {
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm', timeFormat: 'HH:mm' },
      ...(description === undefined ? {} : { description }),
    },
  }
}
