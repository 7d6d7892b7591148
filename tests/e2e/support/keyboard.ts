import type { Locator, Page } from 'playwright-core'

/** What has the focus, as somebody who looks at the screen meets it. */
export interface FocusStop {
  /** Words of the element, for messages. */
  name: string
  region: 'bar' | 'header' | 'main' | 'map' | 'footer'
  /** In CSS pixels from the top left of the document; of a stop in the sticky bar, of the window. */
  left: number
  right: number
  top: number
  bottom: number
  /** What is wrong with how the focus shows; empty when it is plain to see. */
  faults: string[]
  /** Whether it is what had the focus before the key was pressed too: day, month and year are parts of one field. */
  isSameElement: boolean
}

/** How often Tab may be pressed on a page before it is taken for a trap. */
const patience = 400

/** How many presses go by before the page is asked what came of them. */
const burst = 20

/**
 * Presses Tab, or Shift+Tab, until the focus leaves the page. The parts of one field are one stop.
 * @throws {Error} when it never does.
 */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<FocusStop[]> {
  await page.evaluate(watchFocus)
  const { stops, end } = await pressUntilEnd(page, key)
  if (end !== 'left')
    throw new Error(`after ${patience} presses of ${key} the focus is still in the page, on «${stops.at(-1)?.name}»`)
  return stops.filter(({ isSameElement }) => !isSameElement)
}

/**
 * Presses Tab until something has the focus.
 * @throws {Error} when it cannot be reached, or when on the way the focus could not be seen.
 */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await page.evaluate(watchFocus)
  const { stops, end } = await pressUntilEnd(page, 'Tab', goal)
  const last = stops.at(-1)?.name ?? 'the top'
  const unseen = stops.find(({ faults }) => faults.length > 0)
  if (unseen !== undefined) throw new Error(`«${unseen.name}»: ${unseen.faults.join(', ')}`)
  if (end === 'left') throw new Error(`after «${last}» the focus left the page before it came to ${goal}`)
  if (end === undefined) throw new Error(`the focus never came to ${goal}`)
}

/** Presses a key until the focus has left the page or come to its goal, or patience ends; what had the focus on the way. */
async function pressUntilEnd(page: Page, key: 'Tab' | 'Shift+Tab', goal?: Locator): Promise<Told> {
  const target = goal === undefined ? null : await goal.elementHandle()
  await page.evaluate((element) => (globalThis as unknown as Watched).focusWatch.begin(element), target)
  let told: Told = { stops: [], end: undefined }
  for (let presses = 0; presses < patience && told.end === undefined; presses += burst) {
    await pressOften(page, key, burst)
    told = await page.evaluate(() => (globalThis as unknown as Watched).focusWatch.told())
  }
  return told
}

/** Presses a key so many times. The presses are sent together: what each would wait for is only to be told that it came. */
async function pressOften(page: Page, key: 'Tab' | 'Shift+Tab', times: number): Promise<void> {
  const shift = key === 'Shift+Tab'
  if (shift) await page.keyboard.down('Shift')
  await Promise.all(Array.from({ length: times }, () => [page.keyboard.down('Tab'), page.keyboard.up('Tab')]).flat())
  if (shift) await page.keyboard.up('Shift')
}

/** What came of presses of Tab. */
interface Told {
  /** What had the focus after each press, in order; at last the goal, where there is one. */
  stops: FocusStop[]
  /** How they ended; undefined while they have not. */
  end: 'left' | 'at goal' | undefined
}

/** What the page itself holds of the focus. */
interface Watched {
  focusWatch: {
    /** From now on each press of Tab notes what has had the focus until then, until it leaves the page or is at the goal. */
    begin: (goal: Element | null) => void
    /** What was noted. Once the presses have ended, further ones do nothing until this is asked. */
    told: () => Told
  }
}

/** Runs in the page, once in each. The page must not scroll smoothly: where it ends counts. */
function watchFocus(): void {
  const watched = globalThis as unknown as Partial<Watched>
  if (watched.focusWatch !== undefined) return
  let before: Element | null = null
  let noted: Told | undefined
  let goal: Element | null = null
  let hasBegun = false
  const look = (): FocusStop | undefined => {
    const focused = document.activeElement as HTMLElement | null
    const isSameElement = before === focused
    before = focused
    if (focused === null || focused === document.body || focused === document.documentElement) return undefined
    const regions = { '.bar': 'bar', header: 'header', footer: 'footer', '.map': 'map', main: 'main' } as const
    const [, region = 'main'] = Object.entries(regions).find(([selector]) => focused.closest(selector) !== null) ?? []
    const box = focused.getBoundingClientRect()
    const barBottom = region === 'bar' ? 0 : (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0)
    const style = getComputedStyle(focused)
    // A state on the map has its border drawn instead, unlike those of the others.
    const map = (focused as Element as SVGElement).ownerSVGElement
    const isDrawn = map instanceof SVGElement && style.stroke !== getComputedStyle(map).stroke
    const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const faults: string[] = []
    if (!hasOutline && !isDrawn) faults.push('no outline')
    // Half a pixel is rounding; what is higher than the window leaves free cannot be seen whole.
    const fits = box.height <= innerHeight - Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
    if (fits && (box.top < barBottom - 0.5 || box.bottom > innerHeight + 0.5))
      faults.push('hidden by the bar or the window’s edge')
    if (box.left < -0.5 || box.right > innerWidth + 0.5) faults.push('beyond the side of the window')
    // A link that runs over two lines, or a state's outline, has nothing of its own in the middle of its box.
    const probes = [0.1, 0.3, 0.5, 0.7, 0.9]
    const isSeen = [...focused.getClientRects()].some((part) =>
      probes.some((x) =>
        probes.some((y) => focused.contains(document.elementFromPoint(part.left + x * part.width, part.top + y * part.height))),
      ),
    )
    if (!isSeen) faults.push('covered')
    if (box.width < 2 || box.height < 2) faults.push('without a size')
    const scrolled = region === 'bar' ? { x: 0, y: 0 } : { x: scrollX, y: scrollY }
    return {
      name:
        (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) ||
        focused.tagName,
      region,
      left: box.left + scrolled.x,
      right: box.right + scrolled.x,
      top: box.top + scrolled.y,
      bottom: box.bottom + scrolled.y,
      faults,
      isSameElement,
    } as FocusStop
  }
  const note = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || noted === undefined) return
    // Before the first press, what had the focus had it already.
    if (hasBegun && noted.end === undefined) {
      const stop = look()
      if (stop === undefined) noted.end = 'left'
      else noted.stops.push(stop)
      if (goal !== null && document.activeElement === goal) noted.end = 'at goal'
    }
    hasBegun = true
    if (noted.end !== undefined) event.preventDefault()
  }
  addEventListener('keydown', note, true)
  watched.focusWatch = {
    begin: (wanted) => {
      noted = { stops: [], end: undefined }
      goal = wanted
      hasBegun = false
    },
    told: () => {
      const told = noted ?? { stops: [], end: undefined }
      if (told.end !== undefined) noted = undefined
      return told
    },
  }
}

/** Stops that come after one which is below them, or to their right in the same line; a column to the right may begin higher. */
export function outOfOrder(stops: readonly FocusStop[]): string[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1]
    // The way out comes first in the bar and stands last in it; the states on the map are in alphabetical order.
    if (before === undefined || before.region !== stop.region || ['bar', 'map'].includes(stop.region)) return []
    const isAbove = stop.bottom <= before.top + 1
    const isBelow = stop.top >= before.bottom - 1
    const isToTheLeft = stop.right <= before.left + 1
    const jumpsBack = isAbove ? stop.left < before.right - 1 : !isBelow && isToTheLeft
    return jumpsBack ? [`«${before.name}» → «${stop.name}»`] : []
  })
}
