import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { CmsSettings } from '../../../cms/src/settings/settings.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** A worker that was started as a process of its own. */
export interface StartedWorker {
  child: ChildProcess
  /** What it said so far. */
  said(): string
  /** Resolves when it follows what is published; rejects when it ended instead. */
  ready: Promise<void>
  /** Asks it to end, and waits for that. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts `npm run worker` on the database of a CMS, for three sites and with the small renderer. */
export function startWorker(settings: CmsSettings, out: string, env: Record<string, string> = {}): StartedWorker {
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'build-scripts/src/worker.ts'),
      `--out=${out}`,
      '--states=nacional,jal,oax',
      `--bundle=${path.join(root, 'tests/build/fixture/bundle')}`,
      '--sites-port=4321',
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URI: settings.databaseUri,
        JUSTICIA_DATA_DIR: settings.dataDir,
        JUSTICIA_MEDIA_DIR: settings.mediaDir,
        PAYLOAD_SECRET: settings.secret,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const ended = once(child, 'exit')
  const ready = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      said += chunk
      if (said.includes('Publicación lista')) resolve()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    void ended.then(() => reject(new Error(`the worker ended: ${said}`)))
  })
  ready.catch(() => undefined)
  return {
    child,
    said: () => said,
    ready,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await ended
    },
  }
}
