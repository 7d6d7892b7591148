import { type FuzzTarget, findFailure, kindOfFailure } from './FuzzTarget.ts'

/** Milliseconds for making one input smaller. */
const patience = 20_000

/** The input with as many of its lines, and then of its pieces, taken out as can be while the same thing goes wrong. */
export async function shrink(target: FuzzTarget, input: Uint8Array, failure: string): Promise<Uint8Array> {
  const kind = kindOfFailure(failure)
  const kindOf = async (smaller: Uint8Array) => {
    const found = await findFailure(target, smaller)
    return found === undefined ? undefined : kindOfFailure(found)
  }
  const end = performance.now() + patience
  let best: Uint8Array = input
  for (const separator of ['\n', ' ', '']) {
    for (let size = 64; size >= 1; size = Math.floor(size / 2)) {
      let at = 0
      for (;;) {
        const parts = Buffer.from(best).toString('latin1').split(separator)
        if (at >= parts.length || performance.now() > end) break
        const smaller = Buffer.from([...parts.slice(0, at), ...parts.slice(at + size)].join(separator), 'latin1')
        if (smaller.length < best.length && (await kindOf(smaller)) === kind) best = smaller
        else at += size
      }
    }
  }
  return best
}
