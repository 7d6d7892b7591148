import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { repository } from '../repository.ts'

/** A command that `npm start` depends on failed; what it said is already on the terminal. */
export class ChildFailedError extends Error {
  override readonly name = 'ChildFailedError'
  readonly code = 'child-failed'
}

/**
 * The processes of one `npm start`. Each leads a process group of its own, so that ending it ends what it started too;
 * an interrupt (Ctrl-C, SIGTERM, a closed terminal) ends them all.
 */
export class ChildProcesses {
  readonly #running = new Set<ChildProcess>()
  #stopping = false

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        void this.stop().then(() => process.exit(signal === 'SIGINT' ? 130 : 143))
      })
    // Last resort when this process dies of an error of its own.
    process.once('exit', () => this.#signal('SIGKILL'))
  }

  /** Starts a script that keeps running. Its output is shown. */
  start(script: string, args: readonly string[], cwd = repository): ChildProcess {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    })
    this.#running.add(child)
    child.once('exit', () => this.#running.delete(child))
    return child
  }

  /**
   * Runs a script to its end.
   * @throws {ChildFailedError} when it fails and nobody asked to stop.
   */
  async run(script: string, args: readonly string[], cwd = repository): Promise<void> {
    const status = await this.runToStatus(script, args, cwd)
    if (status !== 0 && !this.#stopping)
      throw new ChildFailedError(
        `«${path.basename(script)}» no terminó bien: corrige lo que dice arriba y vuelve a ejecutar «npm start».`,
      )
  }

  /** Runs a script to its end. @returns its exit status; null when a signal ended it. */
  async runToStatus(script: string, args: readonly string[], cwd = repository): Promise<number | null> {
    const [status] = (await once(this.start(script, args, cwd), 'exit')) as [number | null]
    return status
  }

  /** Waits until one of the servers ends by itself. */
  async untilOneEnds(): Promise<void> {
    await Promise.race([...this.#running].map((child) => once(child, 'exit')))
    if (!this.#stopping) throw new ChildFailedError('Un servidor se detuvo; los demás se cierran. Lo que dijo está arriba.')
  }

  /** Whether something that was started is no longer there. */
  get ended(): boolean {
    return this.#stopping || this.#running.size === 0
  }

  /** Asks everything to end, and ends it after five seconds. */
  async stop(): Promise<void> {
    this.#stopping = true
    const ends = [...this.#running].map((child) => once(child, 'exit'))
    this.#signal('SIGTERM')
    const late = setTimeout(() => this.#signal('SIGKILL'), 5_000)
    await Promise.all(ends)
    clearTimeout(late)
  }

  #signal(signal: NodeJS.Signals): void {
    for (const { pid } of this.#running) {
      if (pid === undefined) continue
      try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal)
      } catch (error) {
        // Already gone.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    }
  }
}
