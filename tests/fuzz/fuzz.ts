/**
 * Gives readers of content, and the CMS, endless odd inputs: `npm run fuzz -- --target=mdx|yaml|rest|rest-mongodb [--minutes=10] [--seed=1]`.
 * What goes wrong is made small and kept in `corpus/<target>/`, where `npm test` runs it again; ends with 1 then.
 */
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type FlagValues, flagsToHelp, parseFlags } from '../../shared-content/src/cli/parseFlags.ts'
import { useOwnTemporaryFolder } from '../support/temporaryFolders.ts'
import { keepInput } from './corpus.ts'
import { kindOfFailure } from './FuzzTarget.ts'
import type { FuzzMessage } from './fuzzWorker.ts'
import { shrink } from './shrink.ts'
import { targets } from './targets.ts'

const flags = {
  target: { value: `<${Object.keys(targets).join('|')}>`, help: 'qué se prueba (hay que decirlo)' },
  minutes: { value: '<número>', help: 'cuánto tiempo (10)' },
  seed: { value: '<número>', help: 'para repetir una corrida' },
}
const { target: name = '', minutes: time = '10', seed: from = String(Date.now() % 2 ** 31) } = readFlags()
const load = targets[name]
const minutes = Number(time)
if (load === undefined || !(minutes > 0)) {
  console.error(flagsToHelp(flags))
  process.exit(2)
}

// Threads that are ended in the middle remove nothing themselves.
useOwnTemporaryFolder()
const target = await load()
const endShared = await target.prepare?.()

/** An input that takes longer than this, in milliseconds, is taken for one without end. */
const endless = 60_000
/** Enough to see what is wrong; more are mostly the same. */
const mostFailures = 20

const end = Date.now() + minutes * 60_000
const failures = new Map<string, { failure: string; input: Uint8Array }>()
let tried = 0
let seed = Number(from)
console.log(`${name}: ${minutes} minutos, --seed=${seed}`)
while (Date.now() < end && failures.size < mostFailures) await runWorker(seed++)

for (const { failure, input } of failures.values()) {
  const small = failure.startsWith('no termina') ? input : await shrink(target, input, failure)
  console.error(`${path.relative(process.cwd(), await keepInput(name, target, small))}: ${failure}`)
}
await target.close?.()
await endShared?.()
console.log(`${name}: ${tried} entradas, ${failures.size} fallas.`)
if (failures.size > 0) process.exitCode = 1

function readFlags(): FlagValues<typeof flags> {
  try {
    const values = parseFlags(process.argv.slice(2), flags)
    if (values !== undefined) return values
    console.log(`Prueba con entradas raras lo que lee contenido.\n${flagsToHelp(flags)}`)
    process.exit(0)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(2)
  }
}

/** Runs until the time is over, or an input never ends. */
function runWorker(workerSeed: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fuzzWorker.ts', import.meta.url), { workerData: { name, seed: workerSeed } })
    let last: { input: Uint8Array; at: number } | undefined
    const stop = () => {
      clearInterval(clock)
      worker.terminate().then(() => resolve(), reject)
    }
    const clock = setInterval(() => {
      if (last !== undefined && Date.now() - last.at > endless) keep(`no termina en ${endless / 1000} s`, last.input)
      else if (Date.now() < end && failures.size < mostFailures) return
      stop()
    }, 200)
    worker.on('message', (message: FuzzMessage) => {
      if (message.type === 'failure') return keep(message.failure, message.input)
      tried += 1
      last = { input: message.input, at: Date.now() }
    })
    worker.on('error', (error) => {
      // Before the first input it is the target itself that does not work.
      if (last === undefined) return reject(error)
      keep(`el proceso cae: ${String(error)}`, last.input)
      stop()
    })
  })
}

/** One input for each kind of failure: the shortest. */
function keep(failure: string, input: Uint8Array): void {
  const kind = kindOfFailure(failure)
  const known = failures.get(kind)
  if (known === undefined || input.length < known.input.length) failures.set(kind, { failure, input: Uint8Array.from(input) })
}
