import { readdir } from 'node:fs/promises'
import { nationalKinds } from '@justicia/shared-content/content/kinds/kinds'

/** A folder that a snapshot must not replace, because it holds something else. */
export class ForeignFolderError extends Error {
  override readonly name = 'ForeignFolderError'
}

/**
 * Makes sure that a folder may be replaced: it does not exist, is empty, or holds content and nothing else.
 * @throws {ForeignFolderError}
 */
export async function refuseForeignFolder(dir: string): Promise<void> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR')
      throw new ForeignFolderError(`${dir} es un archivo. Indica una carpeta con --out=<carpeta>.`, { cause: error })
    throw error
  })
  const known = new Set(['states', ...Object.values(nationalKinds).map(({ files }) => files.root)])
  const foreign = names.find((name) => !known.has(name))
  if (foreign !== undefined)
    throw new ForeignFolderError(
      `${dir} no es una copia del contenido (tiene «${foreign}») y no se va a reemplazar. Indica otra carpeta con --out=<carpeta>.`,
    )
}
