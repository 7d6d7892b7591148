import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { innerPathSchema } from '../release/manifest.ts'
import { ArchiveError } from './ArchiveError.ts'
import {
  type ArchiveHead,
  type ArchiveManifest,
  damaged,
  headName,
  manifestName,
  notAnArchive,
  parseArchiveManifest,
  parseHead,
} from './archiveFormat.ts'

/**
 * Unpacks an archive into an empty folder, and makes sure that it is whole, to the byte.
 * @throws {ArchiveError} when it is none, damaged, half, or of a later version; the reason of the signal.
 */
export async function unpackArchive(input: { file: string; dir: string; signal: AbortSignal }): Promise<ArchiveHead> {
  const { file, dir, signal } = input
  await stat(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new ArchiveError(`No hay ningún archivo ${file}.`, { cause })
  })
  const entries = extract()
  const found: ArchiveManifest = {}
  let head: ArchiveHead | undefined
  let manifest: ArchiveManifest | undefined
  const take = async () => {
    for await (const entry of entries) {
      const { name, type } = entry.header
      if (manifest !== undefined || (head === undefined && name !== headName)) throw notAnArchive(file)
      if (name === headName) head = parseHead(await text(entry), file)
      else if (name === manifestName) manifest = parseArchiveManifest(await text(entry), file)
      else if (type === 'file' && innerPathSchema.safeParse(name).success)
        found[name] = await unpackFile(entry, path.join(dir, name))
      else throw notAnArchive(file)
    }
  }
  try {
    await Promise.all([
      pipeline(createReadStream(file), createGunzip(), entries, { signal }),
      take().catch((error) => {
        entries.destroy(error as Error)
        throw error
      }),
    ])
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw toArchiveError(error, file, head !== undefined)
  }
  if (head === undefined) throw notAnArchive(file)
  if (manifest === undefined) throw damaged(file, 'le falta el final')
  for (const name of new Set([...Object.keys(manifest), ...Object.keys(found)]))
    if (found[name]?.sha256 !== manifest[name]?.sha256 || found[name]?.size !== manifest[name]?.size) throw damaged(file, name)
  return head
}

async function unpackFile(entry: AsyncIterable<unknown>, to: string): Promise<{ sha256: string; size: number }> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let size = 0
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.byteLength
      done(null, chunk)
    },
  })
  await pipeline(entry, hashing, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
  return { sha256: hash.digest('hex'), size }
}

/** What zlib and tar say of a damaged file, in words; the system's own errors stay. */
function toArchiveError(error: unknown, file: string, isOurs: boolean): unknown {
  if (!(error instanceof Error) || error instanceof ArchiveError || 'syscall' in error) return error
  const code = 'code' in error ? String(error.code) : ''
  if (!isOurs && code === 'Z_DATA_ERROR') return notAnArchive(file)
  return damaged(file, code === 'Z_BUF_ERROR' || /end of/i.test(error.message) ? 'le falta el final' : error.message)
}
