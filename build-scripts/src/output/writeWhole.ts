import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes a file whole or not at all: beside it first, then renamed. What is no file in its place goes.
 * @param options.durable waits until the bytes are on the disk, so that a power cut leaves no empty file.
 */
export async function writeWhole(file: string, text: string, options: { mode?: number; durable?: boolean } = {}): Promise<void> {
  const part = `${file}.part`
  await rm(part, { recursive: true, force: true })
  const handle = await open(part, 'w', options.mode ?? 0o666)
  try {
    await handle.writeFile(text)
    if (options.durable) await handle.datasync()
  } finally {
    await handle.close()
  }
  await rename(part, file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EISDIR') throw error
    await rm(file, { recursive: true })
    await rename(part, file)
  })
}
