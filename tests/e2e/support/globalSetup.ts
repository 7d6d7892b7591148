import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import sparticuz from '@sparticuz/chromium'
import type { TestProject } from 'vitest/node'
import { answering } from '../../support/answering.ts'
import { freePort } from '../../support/freePort.ts'

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

/** Builds all the sites from the content of the repository, or of JUSTICIA_TEST_CONTENT, and serves them while the
 * browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { JUSTICIA_TEST_CONTENT: content } = process.env
  const flags = [`--out=${dist}`, `--content=${content ?? path.join(root, 'shared-content/content')}`]
  execFileSync(process.execPath, [path.join(root, 'build-scripts/src/build.ts'), ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Unpacked once, before two files at a time would do it.
  await sparticuz.executablePath()
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
