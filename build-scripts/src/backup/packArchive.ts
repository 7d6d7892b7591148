import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { type ArchiveHead, type ArchiveManifest, headName, manifestName } from './archiveFormat.ts'

/** Fast: most bytes are images and text that hardly gets smaller than at the usual level. */
const level = 3

/**
 * Packs a folder into an archive, which has its name only when it is whole and on the disk. Only its owner may read it.
 * @returns files and bytes that went in, and bytes that came out.
 * @throws the system's own error, such as ENOSPC, or the reason of the signal; nothing is left behind.
 */
export async function packArchive(input: {
  dir: string
  file: string
  head: ArchiveHead
  signal: AbortSignal
}): Promise<{ files: number; bytes: number; packed: number }> {
  const { dir, file, head, signal } = input
  const part = `${file}.part`
  const archive = pack()
  const manifest: ArchiveManifest = {}
  try {
    // Both fail together: whoever writes into an archive that nobody takes would wait for ever.
    await Promise.all([
      pipeline(archive, createGzip({ level }), createWriteStream(part, { flags: 'wx', mode: 0o600 }), { signal }),
      fill(archive, dir, head, manifest).catch((error) => {
        archive.destroy(error as Error)
        throw error
      }),
    ])
    const handle = await open(part, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw signal.aborted ? signal.reason : error
  }
  const entries = Object.values(manifest)
  return {
    files: entries.length,
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
    packed: (await stat(file)).size,
  }
}

async function fill(archive: Pack, dir: string, head: ArchiveHead, manifest: ArchiveManifest): Promise<void> {
  await addText(archive, headName, JSON.stringify(head))
  for (const name of await filesIn(dir)) {
    const from = path.join(dir, name)
    const { size } = await stat(from)
    const hash = createHash('sha256')
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    const entry = archive.entry({ name, size, mode: 0o600, mtime: new Date(head.made) })
    await pipeline(createReadStream(from), hashing, entry)
    manifest[name] = { sha256: hash.digest('hex'), size }
  }
  await addText(archive, manifestName, JSON.stringify(manifest))
  archive.finalize()
}

async function addText(archive: Pack, name: string, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    archive.entry({ name, mode: 0o600 }, text, (error) => (error ? reject(error) : resolve())),
  )
}

/** Paths within a folder, with `/`, in an order that is always the same. */
async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
