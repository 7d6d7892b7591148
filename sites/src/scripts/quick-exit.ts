import { forgetCache } from '../offline/forgetCache.ts'
import { attempt } from './attempt.ts'
import { shiftPresses } from './exit/shiftPresses.ts'

/** Kept in the tab until it is closed: whoever then presses «back» is led away from earlier pages too. */
const leftMark = 'salida'

/** What shows that Shift was pressed with something, or for something else; text may come without any key. */
const otherDeeds = ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'input', 'compositionstart', 'focusin', 'blur']

/**
 * Leaves at once, and leaves little behind: the page is emptied, its address and title tell nothing while the other
 * one loads, it is not kept in the history, and the tab's storage is cleared. The list of visited pages is the
 * browser's; no page can erase it.
 *
 * Nothing that tidies stands between the reader and the way out: what this browser cannot do is left undone. Where no
 * script can leave, the link itself still does.
 */
export function wireQuickExit(): void {
  const link = document.getElementById('exit') as HTMLAnchorElement | null
  if (link === null) return
  // Read now: later there is no link any more.
  const address = link.href
  let hasLeft = false

  /** @returns false where this browser lets no script leave. */
  const leave = (): boolean => {
    hasLeft = true
    attempt(tidyUp)
    return goTo(address)
  }

  listen(link, 'click', (event) => {
    // Not before it has worked: otherwise the browser follows the link.
    if (leave()) event.preventDefault()
  })

  const presses = shiftPresses()
  listen(window, 'keydown', (event) => presses.down(event as KeyboardEvent))
  listen(window, 'keyup', (event) => {
    if (presses.up(event as KeyboardEvent)) leave()
  })
  for (const deed of otherDeeds) listen(window, deed, presses.reset)

  const isMarked = () => attempt(() => sessionStorage.getItem(leftMark) !== null) === true
  if (isBack()) {
    if (isMarked()) leave()
  } else {
    // Who opens the site anew wants to read it.
    attempt(() => sessionStorage.removeItem(leftMark))
  }
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted && (hasLeft || isMarked())) leave()
  })
}

/** The first way out that this browser has. */
function goTo(address: string): boolean {
  return (
    isDone(() => location.replace(address)) ||
    isDone(() => location.assign(address)) ||
    isDone(() => {
      location.href = address
    })
  )
}

function isDone(step: () => void): boolean {
  return (
    attempt(() => {
      step()
      return true
    }) === true
  )
}

/** Each for itself: what one browser lacks, another forbids. */
function tidyUp(): void {
  attempt(() => {
    document.body.textContent = ''
  })
  // Should it not have been emptied.
  attempt(() => {
    document.documentElement.hidden = true
  })
  attempt(() => {
    document.title = '…'
  })
  // Reading aloud falls silent.
  attempt(() => dispatchEvent(new Event('quick-exit')))
  attempt(() => sessionStorage.clear())
  attempt(() => sessionStorage.setItem(leftMark, '1'))
  attempt(() => history.replaceState(null, '', '/'))
  attempt(() => void forgetCache().catch(() => undefined))
}

/** Seen before anything else of the page sees it, and never in the way of scrolling. */
function listen(target: Window | HTMLElement, type: string, listener: (event: Event) => void): void {
  attempt(() => target.addEventListener(type, listener, { capture: true, passive: type !== 'click' }))
}

/** The browser came here through «back» or «forward». */
function isBack(): boolean {
  const navigation = attempt(() => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
  if (navigation !== undefined) return navigation.type === 'back_forward'
  // What older browsers have instead.
  return attempt(() => performance.navigation.type === performance.navigation.TYPE_BACK_FORWARD) === true
}
