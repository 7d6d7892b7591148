import { spawn } from 'node:child_process'

/** A command ended badly; the message ends with what it said. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly code = 'bench-command-failed'
}

/** A program to run. */
export interface Command {
  program: string
  args: readonly string[]
  cwd: string
  /** Added to this process's own environment. */
  env?: Record<string, string>
  /** Other ways to end that are no failure, beside 0. */
  ends?: readonly number[]
}

/**
 * Runs a program to its end.
 * @returns its standard output.
 * @throws {CommandError}
 */
export function runCommand({ program, args, cwd, env, ends = [] }: Command): Promise<string> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  // An interrupted bench leaves nothing running.
  const stop = () => child.kill()
  process.once('exit', stop)
  child.once('close', () => process.off('exit', stop))
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => reject(new CommandError(`No se pudo ejecutar ${program}: ${cause.message}`, { cause })))
    child.on('close', (status) => {
      const text = Buffer.concat(stdout).toString()
      if (status === 0 || (status !== null && ends.includes(status))) return resolve(text)
      const said = [Buffer.concat(stderr).toString(), text].join('\n').trim().slice(-2000)
      reject(new CommandError(`Falló ${[program, ...args].join(' ')}:\n${said}`))
    })
  })
}

/** Runs a script in this process's own Node. */
export function runNode(
  script: string,
  args: readonly string[],
  options: Pick<Command, 'cwd' | 'env' | 'ends'>,
): Promise<string> {
  return runCommand({ program: process.execPath, args: [script, ...args], ...options })
}
