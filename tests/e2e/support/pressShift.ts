import type { Page } from 'playwright-core'

/** Presses Shift. Down and up are sent together: on a busy machine a key that waits for the page is a key held, which does not count. */
export async function pressShift(page: Page, times = 3): Promise<void> {
  for (let press = 0; press < times; press++) await Promise.all([page.keyboard.down('Shift'), page.keyboard.up('Shift')])
}
