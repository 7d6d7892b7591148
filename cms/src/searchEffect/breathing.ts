import { setImmediate } from 'node:timers/promises'

/** Others are served after so many milliseconds of work. */
const breath = 25

/** Long work awaits what this gives between its steps: it lets other requests in now and then. */
export function breathing(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < breath) return
    await setImmediate()
    last = performance.now()
  }
}
