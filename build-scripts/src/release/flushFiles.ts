import { open } from 'node:fs/promises'

/** Files that are put on the disk at a time. */
const flushedAtOnce = 16

/** Waits until files that were written are on the disk, so that a power cut leaves none of them empty. */
export async function flushFiles(files: readonly string[]): Promise<void> {
  const waiting = [...files]
  const flushNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const handle = await open(file, 'r+')
      await handle.datasync().finally(() => handle.close())
    }
  }
  await Promise.all(Array.from({ length: flushedAtOnce }, flushNext))
}
