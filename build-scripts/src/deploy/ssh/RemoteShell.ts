import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { childEnd } from '../../steps/childEnd.ts'
import { TargetError } from '../Target.ts'

/** A script on the other machine ended with a status of its own. */
export class RemoteScriptError extends Error {
  override readonly name = 'RemoteScriptError'
  readonly code = 'remote-script'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What ssh itself ends with when it cannot get there. */
const notReached = 255

/** Runs scripts of POSIX `sh` on another machine by the system's own `ssh`: keys are those of its agent and settings, and it never asks. */
export class RemoteShell {
  readonly #host: string
  readonly #program: string

  /** @param input.program `ssh` unless told. */
  constructor({ host, program = 'ssh' }: { host: string; program?: string | undefined }) {
    this.#host = host
    this.#program = program
  }

  /**
   * Runs a script with arguments, which it sees as `$1` and so on.
   * @param input what it reads.
   * @param signal ends `ssh`, and with it what it runs.
   * @returns what it has written.
   * @throws {RemoteScriptError} when it ends with another status than 0; {TargetError} where there is no `ssh`; the
   * reason of the signal, once `ssh` is gone.
   */
  async run(script: string, args: readonly string[], input?: Readable | string, signal?: AbortSignal): Promise<Buffer> {
    signal?.throwIfAborted()
    const command = ['sh', '-c', script, 'justicia', ...args].map(quoted).join(' ')
    const options = ['BatchMode=yes', 'ConnectTimeout=10', 'ServerAliveInterval=10', 'ServerAliveCountMax=3']
    const child = spawn(this.#program, [...options.flatMap((option) => ['-o', option]), this.#host, command], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const ended = childEnd(child, signal).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause
      throw new TargetError(`Falta el programa «${this.#program}»: instala OpenSSH, o usa otro destino.`, { cause })
    })
    // Who ends early reads no more: what it says of it is told, and not that a pipe is closed.
    const fed = (typeof input === 'object' ? pipeline(input, child.stdin) : Promise.resolve(void child.stdin.end(input))).catch(
      () => undefined,
    )
    child.stdin.on('error', () => undefined)
    const [status, out, error] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr), fed])
    if (status === 0) return out
    const said = error.toString().trim().split('\n').at(-1) ?? ''
    if (status === null || status === notReached) throw new Error(`No se pudo llegar a ${this.#host} por SSH (${said}).`)
    throw new RemoteScriptError(status, `En ${this.#host} algo falló (${status}): ${said}`)
  }
}

/** A word for a shell, whatever it holds. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
