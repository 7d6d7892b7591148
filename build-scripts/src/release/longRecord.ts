import { z } from 'zod'

/**
 * A record that is looked at by hand: those of a release have thousands of entries each, and a deployment of all sites reads
 * a hundred of them.
 */
export function longRecord<T>(isEntry: (name: string, value: unknown) => boolean) {
  return z.custom<Record<string, T>>(
    (value) => isRecord(value) && Object.entries(value).every(([name, each]) => isEntry(name, each)),
  )
}

/** Whether something is an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
