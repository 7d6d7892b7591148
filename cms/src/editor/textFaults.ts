import { useSyncExternalStore } from 'react'

/** What the server said of the texts of the form that is open; empty when it said nothing. */
let faults: readonly string[] = []
const listeners = new Set<() => void>()

/** Notes what is wrong with the texts of the form at hand. */
export function tellTextFaults(now: readonly string[]): void {
  if (now.join('\n') === faults.join('\n')) return
  faults = now
  for (const listener of listeners) listener()
}

/** What is wrong with what a text names by a key; undefined when nothing was said of it. */
export function useTextFault(key: unknown): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => faultOf(key, faults),
    () => undefined,
  )
}

/**
 * The first fault that names a key, as messages do: in quotes.
 * @example faultOf('querrella', ['La palabra «querrella» no está en el glosario.']) // the message
 */
export function faultOf(key: unknown, messages: readonly string[]): string | undefined {
  if (typeof key !== 'string' || key === '') return undefined
  return messages.find((message) => message.includes(`«${key}»`) || message.includes(`“${key}”`))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
