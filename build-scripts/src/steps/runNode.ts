import { spawn } from 'node:child_process'
import { childEnd } from './childEnd.ts'

/** How a script ended, and what it said. */
export interface NodeEnd {
  /** null when a signal ended it. */
  status: number | null
  stdout: string
  stderr: string
}

/**
 * Runs a script in this process's own Node to its end.
 * @param input.signal tells it to end, and then waits until it has ended: nothing of it is left behind.
 * @throws the reason of the signal; the system's own error where it cannot be started.
 */
export async function runNode(input: {
  script: string
  args: readonly string[]
  cwd?: string
  env: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
}): Promise<NodeEnd> {
  const { script, args, cwd, env, signal } = input
  signal?.throwIfAborted()
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const status = await childEnd(child, signal)
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}
