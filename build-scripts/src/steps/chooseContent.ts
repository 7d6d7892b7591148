import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parseJson } from '../release/parseJson.ts'
import { defaultContent, repository } from '../repository.ts'

/** What is published in the CMS could not be read; what the CMS said is in the message. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'
  readonly code = 'snapshot-failed'
}

/** The content to build. */
export interface ChosenContent {
  dir: string
  /** It is a copy of what the CMS has published, made for this build. */
  isSnapshot: boolean
  /** Documents that the CMS itself could not read. */
  unread: UnreadDocument[]
}

const unreadSchema = z.object({ document: z.string(), message: z.string() })
/** A document of the CMS that could not be read, by its name as a document of a content folder. */
export type UnreadDocument = z.infer<typeof unreadSchema>

const saidSchema = z.object({ unread: z.array(unreadSchema) })

/**
 * The content to build: the folder given; else what the CMS has published, written to a folder that `makeFolder` makes;
 * else, where no CMS was ever started, the corpus of the repository.
 * @throws {SnapshotError} when there is a CMS but it cannot be read: an older text is not published in its place.
 */
export async function chooseContent(input: {
  dir: string | undefined
  makeFolder: () => Promise<string>
  env: NodeJS.ProcessEnv
}): Promise<ChosenContent> {
  const { dir, makeFolder, env } = input
  if (dir !== undefined) return { dir, isSnapshot: false, unread: [] }
  if (!hasCms(env)) return { dir: defaultContent, isSnapshot: false, unread: [] }
  const out = path.join(await makeFolder(), 'content')
  const child = spawn(process.execPath, [path.join(repository, 'cms/src/scripts/snapshot.ts'), `--out=${out}`, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [answer, said]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => answer.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const [status] = (await once(child, 'close')) as [number | null]
  const report = saidSchema.safeParse(parseJson(Buffer.concat(answer).toString()))
  // Its standard error names the documents that it could not read; so does its answer.
  if (!report.success || (status !== 0 && status !== 3))
    throw new SnapshotError(
      `No se pudo leer lo publicado en el CMS: ${Buffer.concat(said).toString().trim()}\nPara construir otro contenido, indica --content=<carpeta>.`,
    )
  return { dir: out, isSnapshot: true, unread: report.data.unread }
}

function hasCms({ DATABASE_URI, JUSTICIA_DATA_DIR }: NodeJS.ProcessEnv): boolean {
  const dataDir = path.resolve(repository, 'cms', JUSTICIA_DATA_DIR || 'data')
  return Boolean(DATABASE_URI) || existsSync(path.join(dataDir, 'justicia.db'))
}
