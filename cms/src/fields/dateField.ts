import { dateSchema } from '@justicia/shared-content/schema/primitives'
import type { DateField, PayloadRequest } from 'payload'
import { storedToDay } from '../documents/storedDay.ts'
import type { Label } from '../words/labels.ts'
import { checked } from './checked.ts'

/** A calendar day, without an hour. Stored at noon UTC, which is the same day everywhere in Mexico. */
export function dateField(input: { name: string; label: Label; description?: Label; required?: boolean }): DateField {
  const { name, label, description, required = false } = input
  return {
    name,
    type: 'date',
    label,
    required,
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      if (value === undefined || value === null || value === '') return !required || checkDay('', req)
      return checkDay(storedToDay(value as string | Date), req)
    },
    admin: {
      date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
      ...(description === undefined ? {} : { description }),
    },
  }
}

/** The rule of the content files for a day: one that exists, in years that texts of ours speak of. */
export function checkDay(day: string | undefined, req: PayloadRequest): string | true {
  return checked(dateSchema, 'always')(day, { req })
}
