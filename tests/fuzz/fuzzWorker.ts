import { parentPort, workerData } from 'node:worker_threads'
import { readCorpus } from './corpus.ts'
import { findFailure } from './FuzzTarget.ts'
import { mutate, toBytes } from './mutate.ts'
import { randomNumbers } from './randomNumbers.ts'
import { targets } from './targets.ts'

/** What the worker tells: the input at hand, and what went wrong with it. */
export type FuzzMessage = { type: 'input'; input: Uint8Array } | { type: 'failure'; input: Uint8Array; failure: string }

const { name, seed } = workerData as { name: string; seed: number }
const target = await targets[name]?.()
if (target === undefined || parentPort === null) throw new RangeError(`No hay nada que probar con el nombre «${name}».`)

const random = randomNumbers(seed)
const kept = [...(await readCorpus(name, target)).values()].map((input) => Buffer.from(input).toString('utf8'))
const inputs = [...kept, ...(await target.seeds())]
for (let round = 0; ; round++) {
  const made = target.generate?.(seed + round) ?? []
  const texts = [
    ...made,
    ...Array.from({ length: 100 }, () =>
      mutate(random.pick([random.pick(inputs), ...made]), random, target.dictionary, random.pick(inputs)),
    ),
  ]
  for (const text of texts) {
    const input = toBytes(text, random)
    parentPort.postMessage({ type: 'input', input } satisfies FuzzMessage)
    const failure = await findFailure(target, input)
    if (failure !== undefined) parentPort.postMessage({ type: 'failure', input, failure } satisfies FuzzMessage)
  }
  // Lets the parent hear of what was done.
  await new Promise((resolve) => setImmediate(resolve))
}
