/**
 * Calls of the file system that are counted, and of which one, or all from it on, fail. For `vi.mock`, which is to be
 * called by the file of tests itself; nothing is loaded here, for what is loaded would not be guarded.
 *
 * @example
 * const disk = await vi.hoisted(async () => import('./testing/failingDisk.ts'))
 * vi.mock('node:fs', async (original) => disk.guardSync(await original()))
 * vi.mock('node:fs/promises', async (original) => disk.guardPromises(await original()))
 */

type Call = (...args: unknown[]) => unknown
// biome-ignore lint/suspicious/noExplicitAny: whatever a module of the system holds.
type Module = Record<string, any>

let count = 0
let code = 'EIO'
let failsAt: (call: number, name: string) => boolean = () => false

/** What asks or changes the disk, one call at a time. */
const sync = [
  'closeSync',
  'copyFileSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'readlinkSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'writeSync',
]
const promised = ['copyFile', 'lstat', 'mkdir', 'readFile', 'realpath', 'rename', 'rm', 'writeFile']
const ofHandle = ['writeFile', 'datasync', 'sync']

/** What needs space: these fail where a disk is full. */
const taking: ReadonlySet<string> = new Set([
  'copyFile',
  'copyFileSync',
  'linkSync',
  'mkdir',
  'mkdirSync',
  'symlinkSync',
  'writeFile',
  'writeSync',
])

/** For `whileFailing`: a disk that takes no more from some call on. */
export const isFullFrom = (turn: number) => (call: number, name: string) => call >= turn && taking.has(name)

function guard(name: string, call: Call): Call {
  const guarded: Call = (...args) => {
    if (failsAt(count++, name)) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name })
    return call(...args)
  }
  return Object.assign(guarded, call)
}

/** `node:fs`, counted. */
export function guardSync(fs: Module): Module {
  const guarded = Object.fromEntries(sync.map((name) => [name, guard(name, fs[name])]))
  return { ...fs, ...guarded, default: { ...fs, ...guarded } }
}

/** `node:fs/promises`, counted, with what it opens. */
export function guardPromises(fs: Module): Module {
  const later = (name: string, call: Call) => {
    const guarded = guard(name, call)
    return async (...args: unknown[]) => guarded(...args)
  }
  const open = later('open', async (...args) => {
    const handle = await fs.open(...args)
    for (const name of ofHandle) handle[name] = later(name, handle[name].bind(handle))
    return handle
  })
  const guarded = { open, ...Object.fromEntries(promised.map((name) => [name, later(name, fs[name])])) }
  return { ...fs, ...guarded, default: { ...fs, ...guarded } }
}

/**
 * Does some work while calls fail.
 * @param fails asked before each call, with how many came before it and what it is.
 * @param as what they fail with; an error of the work that neither has this code nor comes of it is thrown.
 * @returns how many calls were made.
 */
export async function whileFailing(
  fails: (call: number, name: string) => boolean,
  work: () => Promise<unknown>,
  as = 'EIO',
): Promise<number> {
  count = 0
  code = as
  failsAt = fails
  try {
    await work().catch((error: NodeJS.ErrnoException) => {
      if (![error.code, (error.cause as NodeJS.ErrnoException | undefined)?.code].includes(as)) throw error
    })
    return count
  } finally {
    failsAt = () => false
  }
}
