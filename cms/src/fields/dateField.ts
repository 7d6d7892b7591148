import type { DateField } from 'payload'
import type { Label } from '../labels.ts'

/** A calendar day, without an hour. Stored at noon UTC, which is the same day everywhere in Mexico. */
export function dateField(input: { name: string; label: Label; description?: Label; required?: boolean }): DateField {
  const { name, label, description, required = false } = input
  return {
    name,
    type: 'date',
    label,
    required,
    admin: {
      date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
      ...(description === undefined ? {} : { description }),
    },
  }
}

/** `2026-11-21` as the field stores it. */
export function dayToStored(day: string | undefined): string | null {
  return day === undefined ? null : `${day}T12:00:00.000Z`
}

/** The day of a stored date. */
export function storedToDay(stored: string | Date | null | undefined): string | undefined {
  if (!stored) return undefined
  return (stored instanceof Date ? stored.toISOString() : stored).slice(0, 10)
}
