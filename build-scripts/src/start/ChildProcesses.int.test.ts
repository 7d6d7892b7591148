import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ChildProcesses } from './ChildProcesses.ts'
import { requireFreePort } from './requireFreePort.ts'
import { waitForHttp } from './waitForHttp.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-hijos-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

/** A process that ended but that nobody has collected (a zombie, where there is no init) is not alive. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return !/^State:\s+Z/m.test(status)
}

describe('what npm start starts', () => {
  it('ends with it on Ctrl-C, grandchildren included', async () => {
    const pidFile = path.join(dir, 'pids')
    await writeFile(
      path.join(dir, 'server.mjs'),
      `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs'
       const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
       writeFileSync(${JSON.stringify(pidFile)}, process.pid + ' ' + grandchild.pid); setInterval(() => {}, 1000)`,
    )
    await writeFile(
      path.join(dir, 'main.ts'),
      `import { runCommand } from ${JSON.stringify(path.join(import.meta.dirname, '../cli/runCommand.ts'))}
       import { untilInterrupted } from ${JSON.stringify(path.join(import.meta.dirname, '../cli/untilInterrupted.ts'))}
       import { ChildProcesses } from ${JSON.stringify(path.join(import.meta.dirname, 'ChildProcesses.ts'))}
       await runCommand(() => untilInterrupted(async (signal) => {
         const children = new ChildProcesses(signal)
         try { children.start(${JSON.stringify(path.join(dir, 'server.mjs'))}, []); await children.untilOneEnds() }
         finally { await children.stop() }
       }))`,
    )
    const main = spawn(process.execPath, [path.join(dir, 'main.ts')], { stdio: 'ignore' })
    const pids = await vi.waitUntil(
      async () => {
        const written = (await readFile(pidFile, 'utf8').catch(() => '')).split(' ').filter(Boolean).map(Number)
        return written.length === 2 && written
      },
      { timeout: patient(30_000) },
    )
    expect(await Promise.all(pids.map(isAlive))).toEqual([true, true])
    main.kill('SIGINT')
    const [status] = (await once(main, 'exit')) as [number]
    expect(status).toBe(130)
    await vi.waitUntil(async () => !(await Promise.all(pids.map(isAlive))).includes(true), { timeout: patient(30_000) })
  })
})

describe('a port that is taken', () => {
  it('is told in one line with what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    await expect(requireFreePort(port, 'los sitios', '--port')).rejects.toThrow(
      `El puerto ${port}, para los sitios, ya está en uso: cierra lo que lo usa o elige otro con --port=<puerto>.`,
    )
    server.close()
    await once(server, 'close')
    await expect(requireFreePort(port, 'los sitios', '--port')).resolves.toBeUndefined()
  })

  it('must be a port', async () => {
    await expect(requireFreePort(Number('muchos'), 'los sitios', '--port')).rejects.toThrow('--port=NaN no es un puerto')
  })
})

describe('a signal', () => {
  it('ends what was started, and nothing more is started', async () => {
    const script = path.join(dir, 'server.mjs')
    await writeFile(script, 'setInterval(() => {}, 1000)')
    const [controller, reason] = [new AbortController(), new Error('basta')]
    const children = new ChildProcesses(controller.signal)
    const { pid = 0 } = children.start(script, [])
    const ended = children.run(script, [])
    controller.abort(reason)
    await expect(ended).rejects.toBe(reason)
    await children.stop()
    expect(await isAlive(pid)).toBe(false)
    expect(() => children.start(script, [])).toThrow(reason)
  })

  it('ends the waiting for a server that does not answer', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    const [controller, reason] = [new AbortController(), new Error('basta')]
    const waiting = waitForHttp(`http://127.0.0.1:${port}/`, { ended: false }, controller.signal)
    await once(silent, 'connection')
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    silent.close()
  })
})
