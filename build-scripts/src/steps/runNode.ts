import { spawn } from 'node:child_process'
import { patient } from '@justicia/shared-content/patience'

/** How a script ended, and what it said. */
export interface NodeEnd {
  /** null when a signal ended it. */
  status: number | null
  stdout: string
  stderr: string
}

/** Milliseconds that a script which is told to end has for it. */
const grace = 5_000

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
  let late: NodeJS.Timeout | undefined
  const end = () => {
    child.kill('SIGTERM')
    late = setTimeout(() => child.kill('SIGKILL'), patient(grace))
  }
  signal?.addEventListener('abort', end, { once: true })
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
      // What it has started itself may hold its output open for longer.
      child.on('exit', (ended) => signal?.aborted && resolve(ended))
    })
    signal?.throwIfAborted()
    return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', end)
  }
}
