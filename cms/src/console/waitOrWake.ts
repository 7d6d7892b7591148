/** Resolves after some milliseconds, or at once when the browser is online again or its window is looked at again. */
export function waitOrWake(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      for (const event of ['online', 'focus'] as const) window.removeEventListener(event, wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    for (const event of ['online', 'focus'] as const) window.addEventListener(event, wake)
  })
}
