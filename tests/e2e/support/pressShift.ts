import type { Page } from 'playwright-core'

/** Milliseconds that a press lasts, and that pass between two. */
const step = 60

/**
 * Presses Shift. The strokes carry their times: on a busy machine the browser may see them late, and a key that is seen
 * to be held long does not count.
 */
export async function pressShift(page: Page, times = 3): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  const key = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16, location: 1 }
  const start = Date.now()
  const at = (strokes: number) => ({ timestamp: (start + strokes * step) / 1000 })
  for (let press = 0; press < times; press++) {
    // The last one may take the page away, and with it the answer.
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, modifiers: 8, ...at(press * 2) })
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, ...at(press * 2 + 1) }).catch(() => undefined)
  }
}
