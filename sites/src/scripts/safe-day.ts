/** The last safe day of each term that binds the reader, from a day that is chosen. It is told here; nothing is kept or sent. */
import { safeLastDay } from '@justicia/shared-content/safeLastDay'

for (const box of document.querySelectorAll<HTMLElement>('.safe')) {
  const input = box.querySelector('input') as HTMLInputElement
  const output = box.querySelector('output') as HTMLOutputElement
  box.querySelector('label')?.removeAttribute('hidden')
  input.addEventListener('input', () => {
    const last = safeLastDay(input.value, box.dataset.length ?? '')
    output.textContent =
      last === undefined ? '' : last < today() ? (box.dataset.past ?? '') : `${output.dataset.label ?? ''} ${inWords(last)}`
  })
}

function inWords(day: string): string {
  const format = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.lang, format)
}

/** By the reader's clock: the day that it is where the reader is. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
