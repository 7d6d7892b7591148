import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { repository } from '../repository.ts'

/**
 * SHA-256 (hexadecimal) of the names and contents of source files: it changes when something that is built from them
 * may change. Tests, and what was made or installed, are left out.
 * @param folders of the repository, with all that is in them.
 * @param files of the repository.
 */
export async function digestSources(folders: readonly string[], files: readonly string[]): Promise<string> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(path.join(repository, folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .filter((file) => !/(^|\/)(dist|node_modules|\.astro|\.cache|\.next)\/|\.test\.ts$/.test(file))
    }),
  )
  const hash = createHash('sha256')
  for (const file of [...found.flat(), ...files].sort())
    hash.update(`${file}\0`).update(await readFile(path.join(repository, file)))
  return hash.digest('hex')
}
