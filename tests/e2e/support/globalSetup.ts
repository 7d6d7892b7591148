import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on which the built sites answer. */
    sitesPort: number
    /** Folder of the built sites. */
    dist: string
  }
}

const root = path.resolve(import.meta.dirname, '../../..')
const dist = path.join(root, '.cache/e2e-dist')

/** Builds all the sites from the content of the repository and serves them while the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [path.join(root, 'build-scripts/src/build.ts'), `--out=${dist}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const port = await freePort()
  const server = spawn(process.execPath, [path.join(root, 'build-scripts/src/serve.ts'), `--dist=${dist}`, `--port=${port}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answering(`http://127.0.0.1:${port}/`)
  project.provide('sitesPort', port)
  project.provide('dist', dist)
  return async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until an address answers; fails after two minutes. */
export async function answering(address: string, patience = 120_000): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const status = await fetch(address, { redirect: 'manual' }).then(
      (response) => response.status,
      () => 0,
    )
    if (status > 0 && status < 500) return
    await sleep(100)
  }
  throw new Error(`${address} did not answer within ${patience} ms`)
}
