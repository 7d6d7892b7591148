import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { defaultContent, repository } from '../repository.ts'

/** What is published in the CMS could not be read; what the CMS said is in the message. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'
  readonly code = 'snapshot-failed'
}

/**
 * The content to build: the folder given; else what the CMS has published, written to `snapshotDir`; else, where no
 * CMS was ever started, the corpus of the repository.
 * @throws {SnapshotError} when there is a CMS but it cannot be read: an older text is not published in its place.
 */
export async function chooseContent(input: {
  dir: string | undefined
  snapshotDir: string
  env: NodeJS.ProcessEnv
}): Promise<string> {
  const { dir, snapshotDir, env } = input
  if (dir !== undefined) return dir
  if (!hasCms(env)) return defaultContent
  const child = spawn(process.execPath, [path.join(repository, 'cms/src/scripts/snapshot.ts'), `--out=${snapshotDir}`], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const [status] = (await once(child, 'close')) as [number | null]
  if (status !== 0)
    throw new SnapshotError(
      `No se pudo leer lo publicado en el CMS: ${Buffer.concat(said).toString().trim()}\nPara construir otro contenido, indica --content=<carpeta>.`,
    )
  return snapshotDir
}

function hasCms({ DATABASE_URI, JUSTICIA_DATA_DIR }: NodeJS.ProcessEnv): boolean {
  const dataDir = path.resolve(repository, 'cms', JUSTICIA_DATA_DIR || 'data')
  return Boolean(DATABASE_URI) || existsSync(path.join(dataDir, 'justicia.db'))
}
