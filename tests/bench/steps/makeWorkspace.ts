import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A temporary folder that is gone when this process ends, however it ends short of a SIGKILL. */
export async function makeWorkspace(): Promise<{ dir: string; alsoRemove(dir: string): void }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'justicia-bench-'))
  const owned = [dir]
  process.once('exit', () => {
    for (const each of owned) rmSync(each, { recursive: true, force: true, maxRetries: 5 })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  return { dir, alsoRemove: (other) => void owned.push(other) }
}
