/** Loaded before a command: its clock is so many milliseconds ahead as the file says that JUSTICIA_TEST_CLOCK names, from then on. */
import { readFileSync } from 'node:fs'

const file = process.env.JUSTICIA_TEST_CLOCK
if (file !== undefined) {
  const lookedUpFor = 20
  let ahead = 0
  let lookedUp = Number.NEGATIVE_INFINITY
  const real = Date
  const now = () => {
    if (performance.now() - lookedUp > lookedUpFor) {
      ahead = Number(readFileSync(file, 'utf8'))
      lookedUp = performance.now()
    }
    return real.now() + ahead
  }
  globalThis.Date = new Proxy(real, {
    apply: () => new real(now()).toString(),
    construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
