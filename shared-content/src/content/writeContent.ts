import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Content } from './content.ts'
import { contentToFiles } from './contentFiles.ts'

/**
 * Writes a whole content folder. It is written beside `dir` and then put in its place, so that a reader never
 * sees half of it and an interrupted or failed write leaves the earlier one as it was.
 * @throws the file system's error (ENOSPC, EACCES…), after removing what was written.
 */
export async function writeContent(content: Content, dir: string): Promise<void> {
  const target = path.resolve(dir)
  const next = `${target}.next`
  const previous = `${target}.previous`
  try {
    await rm(next, { recursive: true, force: true })
    await mkdir(next, { recursive: true })
    for (const [name, text] of contentToFiles(content)) {
      const file = path.join(next, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    }
    for (const media of content.media) await cp(media.path, path.join(next, 'media', media.file))
  } catch (error) {
    await rm(next, { recursive: true, force: true })
    throw error
  }
  await rm(previous, { recursive: true, force: true })
  await rename(target, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(next, target)
  await rm(previous, { recursive: true, force: true })
}
