/**
 * Keeps a few pages for when there is no signal, once this one is loaded; minds the line of a page from memory, and the
 * buttons that keep and erase.
 */
import { canKeep, isRefused, keep } from '../offline/keeping.ts'
import { wireControls } from '../offline/wireControls.ts'

export function wireKeeping(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  const controls = document.querySelector<HTMLElement>('#kept')
  const showControls = controls === null ? () => undefined : wireControls(controls)

  // A browser that refuses leaves the site as it is without, and says nothing. Astro's development server has no worker.
  if (import.meta.env.PROD && canKeep())
    addEventListener('load', () => {
      const kept = connection?.saveData === true || isRefused() ? Promise.resolve() : keep()
      kept
        .catch(() => undefined)
        .then(showControls)
        .catch(() => undefined)
    })

  const memory = document.querySelector<HTMLElement>('#memory')
  if (memory !== null) wireMemory(memory)
}

/** The line of a page from memory. */
function wireMemory(memory: HTMLElement): void {
  const [first] = memory.children
  memory.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault()
    location.reload()
  })
  addEventListener('online', () => {
    if (first !== undefined) first.textContent = memory.dataset.online ?? ''
  })
  // A status is read out when its text changes, not when it is there from the start.
  addEventListener('load', () => first?.replaceWith(first))
}
