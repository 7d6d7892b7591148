import type { AlertEntry } from '@justicia/shared-content/pages/alerts'
import { attempt } from './attempt.ts'

/** Ids of dismissed alerts, on this device: `before-paint.js` hides them before anything is seen. */
const dismissedKey = 'avisos'
/** Ids of those that were read out loud in this tab. */
const toldKey = 'avisos-dichos'
/** Longest wait that a timer can have, in milliseconds; nobody reads one page for longer. */
const longestTimer = 2 ** 31 - 1

/**
 * Alerts above the page: takes away what has ended, lets each be dismissed, and, once the page is there, asks which there
 * are now. What the page has already is left as it stands. What is new lies over the foot of the window, and what was
 * taken back leaves its place empty: nothing moves while somebody reads.
 */
export function wireAlerts(): void {
  const place = document.querySelector<HTMLElement>('#avisos')
  if (place === null) return
  for (const alert of alertsIn(place)) {
    if (hasEnded(alert)) alert.remove()
    else wire(alert, place)
  }
  addEventListener('load', () => setTimeout(() => void update(place).catch(() => undefined)))
}

async function update(place: HTMLElement): Promise<void> {
  // Whoever left in a hurry has emptied the page: nothing is asked any more.
  if (!place.isConnected) return
  const answer = await fetch(place.dataset.from ?? '')
  if (!answer.ok || !place.isConnected) return
  const entries: AlertEntry[] = await answer.json()
  const current = new Set(entries.map(({ id }) => id))
  // Those that are over are forgotten.
  const dismissed = read(localStorageOf, dismissedKey).filter((id) => current.has(id))
  write(localStorageOf, dismissedKey, dismissed)
  for (const alert of alertsIn(place)) if (!current.has(idOf(alert))) vacate(alert)
  for (const { id, html } of entries) {
    if (dismissed.includes(id) || document.getElementById(`aviso-${id}`) !== null) continue
    const template = document.createElement('template')
    template.innerHTML = html
    const alert = template.content.firstElementChild
    if (alert instanceof HTMLElement && !hasEnded(alert)) showLate(alert, place)
  }
}

/** Danger interrupts whoever listens to the page, once; all else waits for a pause. */
function showLate(alert: HTMLElement, place: HTMLElement): void {
  let late = place.querySelector('.late')
  if (late === null) {
    late = document.createElement('div')
    late.className = 'late onscreen'
    place.append(late)
  }
  const told = read(sessionStorageOf, toldKey)
  if (alert.classList.contains('danger') && !told.includes(idOf(alert))) {
    alert.setAttribute('role', 'alert')
    write(sessionStorageOf, toldKey, [...told, idOf(alert)])
  }
  wire(alert, place)
  late.append(alert)
}

function wire(alert: HTMLElement, place: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '×'
  button.setAttribute('aria-label', place.dataset.close ?? '')
  button.addEventListener('click', () => {
    alert.remove()
    write(localStorageOf, dismissedKey, [...read(localStorageOf, dismissedKey), idOf(alert)])
  })
  alert.append(button)
  const rest = endOf(alert) - Date.now()
  if (rest <= longestTimer) setTimeout(() => vacate(alert), rest)
}

/** Takes an alert away and leaves its room, unless it lies over the page. */
function vacate(alert: HTMLElement): void {
  if (alert.closest('.late') !== null) alert.remove()
  else alert.style.visibility = 'hidden'
}

function hasEnded(alert: HTMLElement): boolean {
  return endOf(alert) <= Date.now()
}

function endOf({ dataset }: HTMLElement): number {
  return new Date(dataset.until ?? '').getTime()
}

function alertsIn(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('.alert')]
}

function idOf({ id }: HTMLElement): string {
  return id.slice('aviso-'.length)
}

const localStorageOf = () => localStorage
const sessionStorageOf = () => sessionStorage

/** A browser that keeps nothing shows every alert on every page. */
function read(storage: () => Storage, key: string): string[] {
  return attempt(() => storage().getItem(key))?.split(' ') ?? []
}

function write(storage: () => Storage, key: string, ids: readonly string[]): void {
  attempt(() => (ids.length === 0 ? storage().removeItem(key) : storage().setItem(key, ids.join(' '))))
}
