import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runNode } from './runNode.ts'

afterEach(() => vi.unstubAllEnvs())

/** A script that writes its number and then does something. */
function scriptThat(does: string) {
  const folder = newFolder()
  const [script, mark] = [path.join(folder, 'script.mjs'), path.join(folder, 'pid')]
  writeFileSync(script, `import { writeFileSync } from 'node:fs'\n${does}\nwriteFileSync('${mark}', String(process.pid))\n`)
  return { script, pid: () => vi.waitFor(() => Number(readFileSync(mark, 'utf8') || Number.NaN), patient(30_000)), mark }
}
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('runNode', () => {
  it('tells how a script ended and what it said', async () => {
    const { script } = scriptThat("console.log('hola'); console.error('ay'); process.exitCode = 3")
    expect(await runNode({ script, args: [], env: process.env })).toEqual({ status: 3, stdout: 'hola\n', stderr: 'ay\n' })
  })

  it.each([
    ['that waits', ''],
    ['that does not listen', "process.on('SIGTERM', () => undefined)"],
  ])('a script %s is gone when the signal has ended it', async (_name, does) => {
    const { script, pid } = scriptThat(`setInterval(() => undefined, 1000); ${does}`)
    const [controller, reason] = [new AbortController(), new Error('basta')]
    const running = runNode({ script, args: [], env: process.env, signal: controller.signal })
    const child = await pid()
    // What does not end by itself is ended after five seconds of patience.
    vi.stubEnv('JUSTICIA_PATIENCE', '0.01')
    controller.abort(reason)
    await expect(running).rejects.toBe(reason)
    expect(isAlive(child)).toBe(false)
  })

  it('starts nothing when it was told to stop before', async () => {
    const { script, mark } = scriptThat('')
    const signal = AbortSignal.abort(new Error('basta'))
    await expect(runNode({ script, args: [], env: process.env, signal })).rejects.toBe(signal.reason)
    expect(existsSync(mark)).toBe(false)
  })
})
