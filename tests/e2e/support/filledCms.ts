import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { patient } from '@justicia/shared-content/patience'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { cmsServer } from '../../../build-scripts/src/start/cmsServer.ts'
import { ensureCmsBuild } from '../../../build-scripts/src/start/ensureCmsBuild.ts'
import { answering } from '../../support/answering.ts'
import { freePort } from '../../support/freePort.ts'
import { type Program, runScript, startScript } from '../../support/programs.ts'
import { dataEnvironment, filledData } from './filledData.ts'
import { firstAdmin, logInAs } from './firstAdmin.ts'

/** A CMS in a process of its own, with the whole corpus, for the tests of one file. */
export interface FilledCms {
  /** An address of it. */
  cms: (address: string) => string
  /** An address of its REST interface, from what comes after `/api/`. */
  api: (address: string) => string
  port: () => number
  /** Where its chat is, if it has one. */
  chat: () => string
  /** Logs in as the first administrator. */
  logIn: (page: Page) => Promise<void>
}

/**
 * A CMS as `npm start` leaves it, without the sites and the worker: a copy of one that is seeded once, served by the one
 * build. What a file changes in it no other sees.
 * @param input.chatHours when its chat is open; without them it has none.
 * @param input.prepare changes the data before anything has it open; told the file of the database.
 */
export function useFilledCms({
  chatHours,
  prepare,
}: {
  chatHours?: readonly object[]
  prepare?: (database: string) => Promise<void>
} = {}): FilledCms {
  let dir: string
  let port: number
  let chat = ''
  let servers: Program[] = []

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'justicia-lleno-'))
    await cp(await filledData(), dir, { recursive: true })
    await prepare?.(path.join(dir, 'data', 'justicia.db'))
    await ensureCmsBuild({ run: runToEnd })
    port = await freePort()
    const previewPort = await freePort()
    const chatPort = await freePort()
    if (chatHours !== undefined) chat = `http://127.0.0.1:${chatPort}`
    const env = {
      ...dataEnvironment(dir),
      JUSTICIA_PREVIEW_URL: `http://127.0.0.1:${previewPort}`,
      JUSTICIA_CHANNELS_URL: chat,
      JUSTICIA_CHANNEL_HOURS: path.join(dir, 'horarios.json'),
    }
    if (chatHours !== undefined) await writeFile(env.JUSTICIA_CHANNEL_HOURS, JSON.stringify(chatHours))
    const [script, args, cwd] = cmsServer(port)
    servers = [
      startScript('build-scripts/src/preview.ts', [`--port=${previewPort}`]),
      startScript(script, args, { cwd, env: { ...env, PORT: String(port) } }),
      ...(chat === '' ? [] : [startScript('cms/src/scripts/channels.ts', [`--port=${chatPort}`, `--cms-port=${port}`], { env })]),
    ]
    const failed = Promise.race(servers.map(({ done }) => done)).then(({ stdout, stderr }) => {
      throw new Error(`a server of the CMS ended:\n${stdout}${stderr}`)
    })
    // Told by whoever waits for something; at its end nobody does.
    failed.catch(() => undefined)
    await Promise.race([answering(`http://127.0.0.1:${port}/admin/login`, patient(300_000)), failed])
    if (chat !== '') await Promise.race([answering(`${chat}/healthz`, patient(60_000)), failed])
  }, patient(1_200_000))

  afterAll(async () => {
    await Promise.all(servers.map(({ stop }) => stop()))
    await rm(dir, { recursive: true, force: true })
  })

  const cms = (address: string) => `http://localhost:${port}${address}`
  return {
    cms,
    api: (address) => cms(`/api/${address}`),
    port: () => port,
    chat: () => chat,
    logIn: (page) => logInAs(page, port, firstAdmin),
  }
}

async function runToEnd(script: string, args: readonly string[], cwd?: string): Promise<void> {
  const { status, stdout, stderr } = await runScript(script, args, cwd === undefined ? {} : { cwd })
  if (status !== 0) throw new Error(`${path.basename(script)} ${args.join(' ')} failed:\n${stdout}${stderr}`)
}
