/**
 * The portal's home: the list of the states, made short by what is typed, a state or a city. Nothing of it is sent or kept.
 */
import { findStates } from './findStates.ts'

const form = document.querySelector<HTMLFormElement>('#choose')
const status = document.querySelector<HTMLElement>('#places')
const items = [...document.querySelectorAll<HTMLElement>('#estados li')]
const places = items.map((item) => ({
  name: item.querySelector('a')?.textContent ?? '',
  cities: (item.dataset.cities ?? '').split('|'),
}))

/** Shows the states that what is typed may mean: all, where it is nothing that we know. */
function shorten(): HTMLElement[] {
  const typed = form?.querySelector('input')?.value ?? ''
  const found = findStates(typed, places)
  const isKnown = found.some(({ match }) => match !== undefined)
  items.forEach((item, index) => {
    item.hidden = isKnown && found[index]?.match === undefined
  })
  if (status !== null)
    status.textContent =
      typed.trim() === ''
        ? ''
        : isKnown
          ? found
              .flatMap(({ match, name }) => (match === undefined ? [] : [match === name ? name : `${match} → ${name}`]))
              .join(' · ')
          : (status.dataset.none ?? '')
  return isKnown ? items.filter((item) => !item.hidden) : []
}

form?.addEventListener('input', shorten)
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const shown = shorten()
  const link = shown[0]?.querySelector('a')
  if (shown.length === 1) link?.click()
  else link?.focus()
})
// A browser that comes back to this page may have kept what was typed.
if (form !== null && form.querySelector('input')?.value !== '') shorten()
