/** Milliseconds between the first and the last of three presses. */
const patience = 5000
/** Milliseconds from which a Shift is held, not pressed: for another key that a screen reader kept for itself. */
const hold = 280

/** What of a `KeyboardEvent` counts. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'repeat' | 'timeStamp' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Counts presses of Shift that are nothing but that: pressed and let go, alone. */
export interface ShiftPresses {
  down(stroke: KeyStroke): void
  /** @returns true at the third press in a row. */
  up(stroke: KeyStroke): boolean
  /** Something else was done: none of the presses so far was meant. */
  reset(): void
}

export function shiftPresses(): ShiftPresses {
  /** Shifts down at this moment (two hands have two), and since when. */
  let held = 0
  let since = 0
  /** When the last press, and the one before it, ended. */
  let last = Number.NEGATIVE_INFINITY
  let beforeLast = Number.NEGATIVE_INFINITY

  const reset = () => {
    held = 0
    last = beforeLast = Number.NEGATIVE_INFINITY
  }
  return {
    reset,
    down({ key, repeat, timeStamp, ctrlKey, altKey, metaKey }) {
      if (key !== 'Shift' || ctrlKey || altKey || metaKey) return reset()
      if (repeat) return
      if (held === 0) since = timeStamp
      held += 1
    },
    up({ key, timeStamp, shiftKey }) {
      if (key !== 'Shift') return false
      if (timeStamp - since > hold) reset()
      // Some systems tell only of the last Shift that is let go.
      const ended = shiftKey ? Math.min(held, 1) : held
      held -= ended
      let isThird = false
      for (let press = 0; press < ended; press += 1) {
        isThird = isThird || timeStamp - beforeLast < patience
        beforeLast = last
        last = timeStamp
      }
      return isThird
    },
  }
}
