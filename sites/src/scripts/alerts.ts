/**
 * Alerts above the page, the script of pages that have one or were told of one: takes away what has ended, lets each be
 * dismissed, and asks which there are now. What the page has already is left as it stands. What is new lies over the foot
 * of the window, and what was taken back leaves its place empty: nothing moves while somebody reads.
 */
import type { ToldAlerts } from '@justicia/shared-content/pages/alerts'
import { attempt } from './attempt.ts'

/** Ids of dismissed alerts, on this device: `hide-dismissed.js` hides them before anything is seen. */
const dismissedKey = 'avisos'
/** Ids of those that were read out loud in this tab. */
const toldKey = 'avisos-dichos'
/** Longest wait that a timer can have, in milliseconds; nobody reads one page for longer. */
const longestTimer = 2 ** 31 - 1

const place = document.querySelector<HTMLElement>('#avisos')
if (place === null) {
  const { told } = document.currentScript?.dataset ?? {}
  if (told !== undefined) update(JSON.parse(told))
} else {
  for (const alert of alertsIn(place)) {
    if (hasEnded(alert)) alert.remove()
    else wire(alert, place)
  }
  addEventListener('load', () => setTimeout(() => void ask(place).catch(() => undefined)))
}

async function ask(place: HTMLElement): Promise<void> {
  // Whoever left in a hurry has emptied the page: nothing is asked any more.
  if (!place.isConnected) return
  const answer = await fetch(place.dataset.from ?? '')
  if (answer.ok) update(await answer.json())
}

/** Brings the page to what was told of it. */
function update({ head = '', body = '' }: Partial<ToldAlerts>): void {
  const main = document.getElementById('main')
  if (main === null) return
  const told = fragmentOf(body)
  const alerts = alertsIn(told)
  const current = new Set(alerts.map(idOf))
  // Those that are over are forgotten.
  const dismissed = read(localStorageOf, dismissedKey).filter((id) => current.has(id))
  write(localStorageOf, dismissedKey, dismissed)
  for (const alert of alertsIn(document)) if (!current.has(idOf(alert))) vacate(alert)
  const late = alerts.filter(
    (alert) => !dismissed.includes(idOf(alert)) && !document.getElementById(alert.id) && !hasEnded(alert),
  )
  if (late.length === 0) return
  let shown = document.querySelector<HTMLElement>('#avisos')
  if (shown === null) {
    addStyle(fragmentOf(head).querySelector('style')?.textContent ?? '')
    shown = told.querySelector<HTMLElement>('#avisos') as HTMLElement
    shown.textContent = ''
    main.before(shown)
  }
  const list = document.createElement('div')
  list.className = 'late onscreen'
  shown.append(list)
  // A list that is there already is read out when something comes into it.
  for (const alert of late) showLate(alert, list)
}

/** Danger interrupts whoever listens to the page, once; all else waits for a pause. */
function showLate(alert: HTMLElement, list: HTMLElement): void {
  const told = read(sessionStorageOf, toldKey)
  if (alert.classList.contains('danger') && !told.includes(idOf(alert))) {
    alert.setAttribute('role', 'alert')
    write(sessionStorageOf, toldKey, [...told, idOf(alert)])
  }
  wire(alert, list.parentElement as HTMLElement)
  list.append(alert)
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

/** The policy of the page lets in no other sheet, but what a script of its own adds to its sheet. */
function addStyle(css: string): void {
  const [sheet] = document.styleSheets
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length)
}

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

function hasEnded(alert: HTMLElement): boolean {
  return endOf(alert) <= Date.now()
}

function endOf({ dataset }: HTMLElement): number {
  return new Date(dataset.until ?? '').getTime()
}

function alertsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('#avisos .alert')]
}

function idOf({ id }: HTMLElement): string {
  return id.slice('aviso-'.length)
}

function localStorageOf(): Storage {
  return localStorage
}

function sessionStorageOf(): Storage {
  return sessionStorage
}

/** A browser that keeps nothing shows every alert on every page. */
function read(storage: () => Storage, key: string): string[] {
  return attempt(() => storage().getItem(key))?.split(' ') ?? []
}

function write(storage: () => Storage, key: string, ids: readonly string[]): void {
  attempt(() => (ids.length === 0 ? storage().removeItem(key) : storage().setItem(key, ids.join(' '))))
}
