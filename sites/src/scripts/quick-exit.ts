/**
 * Leaves at once, and leaves little behind: the page is emptied, its address and title tell nothing while the other
 * one loads, it is not kept in the history, and the tab's storage is cleared. The list of visited pages is the
 * browser's; no page can erase it.
 */
const link = document.querySelector<HTMLAnchorElement>('#exit')

/** Kept in the tab until it is closed: whoever then presses «back» is led away from earlier pages too. */
const leftMark = 'salida'

/** Shift three times within this many milliseconds, with no other key in between. */
const patience = 5000
let presses: number[] = []

if (link !== null) {
  // Read now: later there is no link any more.
  const address = link.href
  const leave = () => {
    // Reading aloud falls silent.
    dispatchEvent(new Event('quick-exit'))
    document.title = '…'
    document.body.replaceChildren()
    inSession((storage) => {
      storage.clear()
      storage.setItem(leftMark, '1')
    })
    history.replaceState(null, '', '/')
    location.replace(address)
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  addEventListener('keydown', (event) => {
    if (event.repeat) return
    const now = event.timeStamp
    presses = event.key === 'Shift' ? [...presses.filter((time) => now - time < patience), now] : []
    if (presses.length >= 3) leave()
  })

  let left = false
  inSession((storage) => {
    left = storage.getItem(leftMark) !== null
    // Who opens the site anew wants to read it.
    if (!isBack()) storage.removeItem(leftMark)
  })
  if (left && isBack()) leave()
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) inSession((storage) => storage.getItem(leftMark) !== null && leave())
  })
}

/** The browser came here through «back» or «forward». */
function isBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'back_forward'
}

/** Uses the tab's storage where the browser has not forbidden it: leaving must not depend on that. */
function inSession(use: (storage: Storage) => void): void {
  try {
    use(sessionStorage)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

export {}
