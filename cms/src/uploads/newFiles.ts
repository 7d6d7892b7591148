import { access, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

const contextKey = 'newFiles'

/** Notes which files an upload is about to write, so that they can be removed when it fails. */
export const noteNewFiles =
  (mediaDir: string): CollectionBeforeValidateHook =>
  async ({ context, data, req }) => {
    if (!req.file || !data) return data
    const sizes = Object.values((data.sizes ?? {}) as Record<string, { filename?: string | null }>)
    const names = [data.filename, ...sizes.map((size) => size?.filename)].filter(
      (name): name is string => typeof name === 'string',
    )
    const files: string[] = []
    for (const name of names) {
      const file = path.join(mediaDir, path.basename(name))
      // One that is there already belongs to somebody: it stays.
      const exists = await access(file).then(
        () => true,
        () => false,
      )
      if (!exists) files.push(file)
    }
    context[contextKey] = files
    return data
  }

/** Removes what a failed upload left in the folder of images. */
export async function removeNewFiles(req: PayloadRequest): Promise<void> {
  const files = (req.context?.[contextKey] ?? []) as string[]
  for (const file of files) await rm(file, { force: true })
}
