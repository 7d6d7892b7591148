import { useSyncExternalStore } from 'react'
import type { Label } from '../words/labels.ts'

/** What the server said of the texts of a form, by the path of each. */
export type TextFaults = Readonly<Record<string, string>>

/** What a component inside a sentence is, as far as a message can speak of it. */
export interface ChipAtHand {
  /** What the editor calls it. */
  name: Label
  /** What it names: a word, a datum, an article, a language. */
  key: unknown
  /** The other fields that it must have. */
  needed: readonly unknown[]
}

/** Of the form that is open, the last time that it was sent. */
let faults: TextFaults = {}
const listeners = new Set<() => void>()

/** Notes what is wrong with the texts of the form at hand. */
export function tellTextFaults(now: TextFaults): void {
  faults = now
  for (const listener of listeners) listener()
}

/** What is wrong with the text of a field; undefined when nothing was said of it. */
export function useTextFault(path: string): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => faults[path],
    () => undefined,
  )
}

/**
 * Whether a message is about some words: it has them in quotes.
 * @example quotes('La palabra «querrella» no está en el glosario.', 'querrella') // true
 */
export function quotes(message: string, words: string): boolean {
  return words !== '' && (message.includes(`«${words}»`) || message.includes(`“${words}”`))
}

/** Whether a message is about a component inside a sentence: what it names, or what it lacks. */
export function isAtFault({ name, key, needed }: ChipAtHand, message: string): boolean {
  if (typeof key === 'string' && quotes(message, key)) return true
  const isLacking = [key, ...needed].some((value) => typeof value !== 'string' || value.trim() === '')
  return isLacking && (message.includes(`En «${name.es}» falta «`) || message.includes(`“${name.en}” lacks “`))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
