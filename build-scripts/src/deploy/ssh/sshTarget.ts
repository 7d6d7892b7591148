import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { LockedError } from '../../release/lockFile.ts'
import { parseManifest, type ReleaseFile } from '../../release/manifest.ts'
import { ReleaseMissingError } from '../../release/ReleaseStore.ts'
import { parseHistory } from '../../release/siteHistory.ts'
import { type Pointer, PointerMovedError, type Target, TargetError } from '../Target.ts'
import { RemoteScriptError, RemoteShell } from './RemoteShell.ts'
import * as scripts from './scripts.ts'

/** As many objects travel in one archive. */
const objectsAtOnce = 2000

/**
 * A folder on another machine, of the same shape as the one that builds write, reached by SSH: nothing of ours runs
 * there, and nothing but what Linux has is needed.
 * @param where `user@machine:/folder`.
 * @throws {UsageError} where it is not written so.
 */
export function sshTarget(where: string, env: Readonly<Record<string, string | undefined>>): Target {
  const [, host = '', root = ''] = /^((?:[\w.-]+@)?[\w][\w.-]*):(\/[\w./-]+)$/.exec(where) ?? []
  if (host === '')
    throw new UsageError(`«${where}» no es una carpeta de otra máquina: escríbela como ssh:usuario@maquina:/srv/justicia.`)
  const shell = new RemoteShell({ host, program: env.JUSTICIA_SSH || undefined })
  const run = (script: string, args: readonly string[] = [], input?: Readable | string, signal?: AbortSignal) =>
    shell.run(script, [root, ...args], input, signal)
  const read = (file: string) =>
    run(scripts.readScript, [file]).catch((error) => {
      if (error instanceof RemoteScriptError && error.status === 1) return undefined
      throw error
    })

  const look = async (site: string): Promise<{ tree: string; pointer: Pointer | undefined }> => {
    const [tree = '-', ...rest] = (await run(scripts.pointerScript, [site])).toString().split('\n')
    const release = /^[0-9a-f]{32}(?=$|\.)/.exec(tree)?.[0]
    if (release === undefined) return { tree: tree || '-', pointer: undefined }
    const since = parseHistory(rest.join('\n')).findLast(({ id }) => id === release)?.since ?? null
    return { tree, pointer: { release, since, token: `${tree} ${since}` } }
  }

  return {
    name: `ssh:${where}`,
    keepsOlderAssets: false,
    async hold() {
      await run(scripts.holdScript).catch((error) => {
        if (!(error instanceof RemoteScriptError) || error.status !== scripts.taken) throw error
        throw new LockedError(
          `Otra publicación escribe en ${where}. Espera a que termine; si se cortó, se puede ${scripts.lockMinutes} minutos después.`,
          { cause: error },
        )
      })
      return async () => void (await run(scripts.releaseScript))
    },
    async pointer(site) {
      return (await look(site)).pointer
    },
    async releases(site) {
      const names = (await run(scripts.releasesScript, [site])).toString().split('\n')
      return names.flatMap((name) => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? [])
    },
    async manifest(site, id) {
      const text = await read(`releases/${site}/${id}.json`)
      return text === undefined ? undefined : parseManifest(text.toString(), { site, id })
    },
    async missing(files) {
      const byName = new Map(files.map((file) => [objectName(file), file]))
      const names = [...byName.keys()].map((name) => `${name}\n`).join('')
      const said = (await run(scripts.missingScript, [], names)).toString().split('\n')
      return said.flatMap((name) => byName.get(name) ?? [])
    },
    async putObjects(files, fileOf, signal) {
      for (let from = 0; from < files.length; from += objectsAtOnce) {
        const batch = files.slice(from, from + objectsAtOnce)
        const [first] = batch
        if (first === undefined) return
        const folder = fileOf(first.sha256).slice(0, -objectName(first).length)
        signal?.throwIfAborted()
        await run(scripts.putScript, [], archiveOf(folder, batch.map(objectName), signal), signal)
      }
    },
    async putManifest(id, manifest) {
      await run(scripts.writeScript, [`releases/${manifest.site}/${id}.json`], JSON.stringify(manifest))
    },
    async switchTo(site, id, from) {
      const { tree, pointer } = await look(site)
      if (pointer?.token !== from?.token) throw new PointerMovedError(site)
      const manifest = id === undefined ? undefined : await this.manifest(site, id)
      if (id !== undefined && manifest === undefined)
        throw new ReleaseMissingError(`«${site}» no tiene una versión ${id} que se pueda leer.`)
      const list = Object.entries(manifest?.files ?? {}).map(([file, { sha256 }]) => `${sha256}  ${file}\n`)
      if (list.some((line) => line.trimEnd().includes('\n')))
        throw new TargetError(`«${site}» tiene un archivo con un nombre imposible.`)
      await run(scripts.switchScript, [site, id ?? '-', tree], list.join('')).catch((error) => {
        if (error instanceof RemoteScriptError && error.status === scripts.pointerMoved) throw new PointerMovedError(site)
        if (error instanceof RemoteScriptError && error.status === scripts.objectLost)
          throw new Error(`De la versión ${id} de «${site}» se perdió algo en ${host}: ${error.message}`, { cause: error })
        throw error
      })
      if (id === undefined) return
      const history = parseHistory((await read(`releases/${site}/history.json`))?.toString() ?? '')
      const entry = { id, since: new Date().toISOString() }
      const next = JSON.stringify([...history.filter((each) => each.id !== id), entry])
      await run(scripts.writeScript, [`releases/${site}/history.json`], next)
    },
    async list(site) {
      const lines = (await run(scripts.listScript, [site]))
        .toString()
        .split('\n')
        .filter((line) => line !== '')
      return new Map(lines.map((line) => line.split('\t', 2) as [string, string]).sort(([a], [b]) => (a < b ? -1 : 1)))
    },
    async kept() {
      const lines = (await run(scripts.keptScript)).toString().split('\n')
      // Other names than ours stay: none of them holds what a shell reads otherwise.
      return lines.flatMap((line) => {
        const [, size, key] = /^(\d+)\t((?:objects|releases)\/[\w./-]+)$/.exec(line) ?? []
        return key === undefined ? [] : [{ key, bytes: Number(size) }]
      })
    },
    keyOf: (file) => `objects/${objectName(file)}`,
    async remove(keys) {
      await run(scripts.removeScript, [], keys.map((key) => `${key}\n`).join(''))
    },
    async read(site, file) {
      return read(`live/${site}/${file}`)
    },
  }
}

/** Where an object is below the folder of objects, here and there. */
function objectName({ sha256 }: Pick<ReleaseFile, 'sha256'>): string {
  return path.posix.join(sha256.slice(0, 2), sha256.slice(2))
}

/** Some files of a folder, as one stream. */
function archiveOf(folder: string, names: readonly string[], signal: AbortSignal | undefined) {
  const tar = spawn('tar', ['-c', '-f', '-', '-C', folder, '-T', '-'], { stdio: ['pipe', 'pipe', 'inherit'], signal })
  // Without the program, or when it fails, what arrives is not whole, and is not taken.
  tar.on('error', (error) => tar.stdout.destroy(error))
  tar.stdin.on('error', () => undefined)
  tar.stdin.end(names.map((name) => `${name}\n`).join(''))
  return tar.stdout
}
