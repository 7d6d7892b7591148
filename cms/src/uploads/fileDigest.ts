import { readFile } from 'node:fs/promises'
import { sha256 } from '@justicia/shared-content/digests'

/** SHA-256 of a file's bytes; undefined when there is none. */
export async function fileDigest(file: string): Promise<string | undefined> {
  try {
    return sha256(await readFile(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
