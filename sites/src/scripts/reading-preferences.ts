import { attempt } from './attempt.ts'

/**
 * Text size, contrast and citations in sight: applied at once, and remembered on this device only because somebody chose them. Nothing is
 * stored until then, and undoing the changes erases what was stored.
 */
const storageKey = 'leer-y-ver'
/** What may be chosen besides `normal`, by name of the control and of the attribute on `<html>`. */
const choices: Record<string, string[]> = { text: ['2', '3', '4'], contrast: ['more'], cites: ['all'] }
const root = document.documentElement

/** Makes the panel work, on the pages that have it. */
export function wireReadingPreferences(): void {
  const chosenBefore = remembered()
  for (const name of Object.keys(choices)) apply(name, chosenBefore[name])
  takeBrought()
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) bring(target.closest('a[data-site]'))
  })

  const box = document.querySelector<HTMLElement>('#see')
  if (box !== null) {
    const radios = [...box.querySelectorAll<HTMLInputElement>('input')]
    const reset = box.querySelector('button') as HTMLButtonElement
    const show = () => {
      for (const radio of radios) radio.checked = radio.value === (root.dataset[radio.name] ?? '')
      reset.hidden = Object.keys(choices).every((name) => root.dataset[name] === undefined)
    }
    for (const radio of radios)
      radio.addEventListener('change', () => {
        apply(radio.name, radio.value)
        remember()
        show()
      })
    reset.addEventListener('click', () => {
      for (const name of Object.keys(choices)) apply(name, '')
      remember()
      // The button vanishes: who uses the keyboard stays in the panel.
      radios[0]?.focus()
      show()
    })
    box.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      box.removeAttribute('open')
      box.querySelector('summary')?.focus()
    })
    // It lies over the page: whoever goes on in the page is not kept from seeing it.
    for (const moved of ['focusin', 'pointerdown'])
      document.addEventListener(moved, ({ target }) => {
        if (!box.contains(target as Node)) box.removeAttribute('open')
      })
    show()
    box.hidden = false
  }
}

/** Another state's site is another place to the browser: what was chosen goes along in the link's fragment. */
function bring(link: Element | null): void {
  const [address = '', old = ''] = link?.getAttribute('href')?.split('#') ?? []
  const fragment = [anchorOf(old), String(new URLSearchParams(chosen()))].filter((part) => part !== '').join('&')
  link?.setAttribute('href', fragment === '' ? address : `${address}#${fragment}`)
}

/** What was chosen on another of the sites, before this page was opened from there. */
function takeBrought(): void {
  const brought = new URLSearchParams(location.hash.slice(1))
  const names = Object.keys(choices).filter((name) => brought.has(name))
  if (names.length === 0) return
  for (const name of names) apply(name, brought.get(name))
  remember()
  const anchor = anchorOf(location.hash.slice(1))
  attempt(() => history.replaceState(history.state, '', location.pathname + location.search))
  // Goes there anew: until now no part of the page had that name.
  if (anchor !== '') location.replace(`#${anchor}`)
}

/** The part of a page that a fragment names, beside what was chosen. */
function anchorOf(fragment: string): string {
  return fragment.split('&').find((part) => part !== '' && !part.includes('=')) ?? ''
}

function chosen(): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of Object.keys(choices)) {
    const value = root.dataset[name]
    if (value !== undefined) found[name] = value
  }
  return found
}

function apply(name: string, value: unknown): void {
  if (typeof value === 'string' && choices[name]?.includes(value)) root.dataset[name] = value
  else delete root.dataset[name]
}

function remembered(): Record<string, unknown> {
  // Where the browser has no storage, the choice holds for this page; what others wrote there is no choice.
  return Object(attempt(() => JSON.parse(localStorage.getItem(storageKey) ?? '{}')))
}

function remember(): void {
  const found = chosen()
  attempt(() =>
    Object.keys(found).length === 0
      ? localStorage.removeItem(storageKey)
      : localStorage.setItem(storageKey, JSON.stringify(found)),
  )
}
