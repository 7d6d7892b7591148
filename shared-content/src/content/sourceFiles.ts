import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ContentError, type ContentErrorCollector } from '../errors.ts'
import { decodeText } from '../located/decodeText.ts'

/** A file of a content folder. */
export interface SourceFile {
  /** As people know it: relative to where the command runs. */
  file: string
  /** Empty for images. */
  text: string
}

const imagePattern = /\.(png|jpe?g|webp|avif)$/

/**
 * Every file of a content folder by its name in it, with `/` between folders. One that is no readable text goes to
 * `collector` and is left out.
 * @throws {ContentError} `file-missing` when the folder cannot be read.
 */
export async function readSourceFiles(dir: string, collector: ContentErrorCollector): Promise<Map<string, SourceFile>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new ContentError(
      {
        code: 'file-missing',
        place: { file: dir },
        what:
          cause.code === 'ENOENT'
            ? 'La carpeta de contenido no existe.'
            : `No se pudo leer la carpeta de contenido (${cause.code}).`,
        mend: 'Indica otra con --content=<carpeta>.',
      },
      { cause },
    )
  })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const full = path.join(dir, name)
      const file = path.relative(process.cwd(), full)
      const bytes = imagePattern.test(name) ? undefined : await readFile(full)
      const text = bytes === undefined ? '' : collector.attempt(() => decodeText(bytes, file))
      return text === undefined ? [] : [[name, { file, text }] as const]
    }),
  )
  return new Map(files.flat())
}
