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
    /** The states, by slug, and `nacional`, that were built. */
    sites: string[]
  }
}

const root = path.resolve(import.meta.dirname, '../../..')
const dist = path.join(root, '.cache/e2e-dist')

/**
 * The portal and the states that tests name: with the longest name and with short ones, with texts of their own and
 * without. The others are drawn by the same templates, and are built and looked at by night.
 */
const sitesByDay = ['nacional', 'estado-de-mexico', 'jalisco', 'michoacan', 'oaxaca', 'san-luis-potosi', 'veracruz', 'zacatecas']

export default (project: TestProject) => serveSites(project, sitesByDay)

/** Builds sites from the content of the repository, or of JUSTICIA_TEST_CONTENT, and serves them while the browser tests
 * run. @returns what ends that. */
export async function serveSites(project: TestProject, sites: string[]): Promise<() => Promise<void>> {
  const { JUSTICIA_TEST_CONTENT: content } = process.env
  const flags = [`--out=${dist}`, `--content=${content ?? path.join(root, 'shared-content/content')}`, `--states=${sites.join()}`]
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
  project.provide('sites', sites)
  return async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}
