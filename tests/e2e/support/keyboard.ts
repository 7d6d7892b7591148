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

/** How often a page may be tabbed through before it is taken for a trap. */
const patience = 400

/** How many presses go by before the page is asked what came of them. */
const burst = 20

/**
 * Presses Tab, or Shift+Tab, until the focus leaves the page. The parts of one field are one stop.
 * @throws {Error} when it never does.
 */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<FocusStop[]> {
  await page.evaluate(watchFocus)
  await page.evaluate(() => (globalThis as unknown as Watched).focusWatch.begin())
  let last: string | undefined
  for (let presses = 0; presses < patience; presses += burst) {
    for (let more = 0; more < burst; more++) await page.keyboard.press(key)
    const { stops, hasLeft } = await page.evaluate(() => (globalThis as unknown as Watched).focusWatch.told())
    if (hasLeft) return stops.filter(({ isSameElement }) => !isSameElement)
    last = stops.at(-1)?.name
  }
  throw new Error(`after ${patience} presses of ${key} the focus is still in the page, on «${last}»`)
}

/**
 * Presses Tab until something has the focus.
 * @throws {Error} when it cannot be reached, or when on the way the focus could not be seen.
 */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await page.evaluate(watchFocus)
  let last = 'the top'
  for (let presses = 0; presses < patience; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => (globalThis as unknown as Watched).focusWatch.look())
    if (stop === undefined) throw new Error(`after «${last}» the focus left the page before it came to ${goal}`)
    last = stop.name
    if (stop.faults.length > 0) throw new Error(`«${stop.name}»: ${stop.faults.join(', ')}`)
    if (await goal.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the focus never came to ${goal}`)
}

/** What the page itself holds of the focus. */
interface Watched {
  focusWatch: {
    /** What has the focus; undefined when nothing of the page has it. */
    look: () => FocusStop | undefined
    /** From now on each press of Tab notes what has had the focus until then. */
    begin: () => void
    /** What was noted. Once the focus has left the page, further presses do nothing. */
    told: () => { stops: FocusStop[]; hasLeft: boolean }
  }
}

/** Runs in the page, once in each. The page must not scroll smoothly: where it ends counts. */
function watchFocus(): void {
  const watched = globalThis as unknown as Partial<Watched>
  if (watched.focusWatch !== undefined) return
  let before: Element | null = null
  let noted: { stops: FocusStop[]; hasLeft: boolean } | undefined
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
    const stop = look()
    if (stop !== undefined) noted.stops.push(stop)
    else if (noted.stops.length > 0) noted.hasLeft = true
    if (noted.hasLeft) event.preventDefault()
  }
  addEventListener('keydown', note, true)
  watched.focusWatch = {
    look,
    begin: () => {
      noted = { stops: [], hasLeft: false }
    },
    told: () => {
      const told = noted ?? { stops: [], hasLeft: false }
      if (told.hasLeft) noted = undefined
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
