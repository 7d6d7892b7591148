import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import sparticuz from '@sparticuz/chromium'
import type { TestProject } from 'vitest/node'
import { digestSources } from '../../../build-scripts/src/steps/digestSources.ts'
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
/** Says what they were built from, once they are. */
const stamp = `${dist}.txt`

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
  // The same again would say the same: a build of the same is the same to the byte.
  const made = content === undefined ? await digestOfSites(flags) : undefined
  if (made === undefined || (await readFile(stamp, 'utf8').catch(orAbsent)) !== made) {
    await rm(stamp, { force: true })
    execFileSync(process.execPath, [path.join(root, 'build-scripts/src/build.ts'), ...flags], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (made !== undefined) await writeFile(stamp, made)
  }
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

/** Digest of all that decides what is built: sources, content, flags, and the day. */
async function digestOfSites(flags: readonly string[]): Promise<string> {
  const sources = await digestSources(['build-scripts/src', 'sites', 'shared-content'], ['package-lock.json', 'states.json'])
  return [sources, process.version, today(), ...flags].join(' ')
}
