import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { repository } from '../repository.ts'

/** A command that `npm start` depends on failed; what it said is already on the terminal. */
export class ChildFailedError extends Error {
  override readonly name = 'ChildFailedError'
  readonly code = 'child-failed'
}

/**
 * The processes of one `npm start`. Each leads a process group of its own, so that ending it ends what it started too;
 * their signal ends them all.
 */
export class ChildProcesses {
  readonly #running = new Set<ChildProcess>()
  readonly #aborted: AbortSignal
  #stopping = false

  constructor(signal: AbortSignal) {
    this.#aborted = signal
    signal.addEventListener('abort', () => void this.stop(), { once: true })
    // Last resort when this process dies of an error of its own.
    process.once('exit', () => this.#signal('SIGKILL'))
  }

  /**
   * Starts a script that keeps running. Its output is shown.
   * @throws the reason of the signal.
   */
  start(script: string, args: readonly string[], cwd = repository): ChildProcess {
    this.#aborted.throwIfAborted()
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
   * @throws {ChildFailedError} when it fails; the reason of the signal.
   */
  async run(script: string, args: readonly string[], cwd = repository): Promise<void> {
    if ((await this.runToStatus(script, args, cwd)) !== 0)
      throw new ChildFailedError(
        `«${path.basename(script)}» no terminó bien: corrige lo que dice arriba y vuelve a ejecutar «npm start».`,
      )
  }

  /**
   * Runs a script to its end.
   * @returns its exit status; null when a system's signal ended it.
   * @throws the reason of the signal.
   */
  async runToStatus(script: string, args: readonly string[], cwd = repository): Promise<number | null> {
    const [status] = (await once(this.start(script, args, cwd), 'exit')) as [number | null]
    this.#aborted.throwIfAborted()
    return status
  }

  /**
   * Waits until one of the servers ends by itself.
   * @throws {ChildFailedError} then; the reason of the signal.
   */
  async untilOneEnds(): Promise<void> {
    await Promise.race([...this.#running].map((child) => once(child, 'exit')))
    this.#aborted.throwIfAborted()
    throw new ChildFailedError('Un servidor se detuvo; los demás se cierran. Lo que dijo está arriba.')
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
    const late = setTimeout(() => this.#signal('SIGKILL'), patient(5_000))
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
