/** Leaves at once, and leaves little behind: the page is emptied, not kept in the history, and the tab's storage cleared. */
const link = document.querySelector<HTMLAnchorElement>('#exit')

function leave(address: string): void {
  document.body.hidden = true
  document.title = '…'
  sessionStorage.clear()
  location.replace(address)
}

/** Shift three times within this many milliseconds, with no other key in between. */
const patience = 5000
let presses: number[] = []

if (link !== null) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave(link.href)
  })
  addEventListener('keydown', (event) => {
    if (event.repeat) return
    const now = event.timeStamp
    presses = event.key === 'Shift' ? [...presses.filter((time) => now - time < patience), now] : []
    if (presses.length >= 3) leave(link.href)
  })
}

export {}
