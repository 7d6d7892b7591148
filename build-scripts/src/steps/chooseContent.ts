import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { defaultContent, repository } from '../repository.ts'
import { runNode } from './runNode.ts'

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
 * @throws the reason of the signal; {SnapshotError} when there is a CMS but it cannot be read: an older text is not published in its place.
 */
export async function chooseContent(input: {
  dir: string | undefined
  makeFolder: () => Promise<string>
  env: NodeJS.ProcessEnv
  signal?: AbortSignal
}): Promise<ChosenContent> {
  const { dir, makeFolder, env, signal } = input
  if (dir !== undefined) return { dir, isSnapshot: false, unread: [] }
  if (!hasCms(env)) return { dir: defaultContent, isSnapshot: false, unread: [] }
  const out = path.join(await makeFolder(), 'content')
  const script = path.join(repository, 'cms/src/scripts/snapshot.ts')
  const { status, stdout, stderr } = await runNode({ script, args: [`--out=${out}`, '--json'], env, signal })
  const report = saidSchema.safeParse(parseJson(stdout))
  // Its standard error names the documents that it could not read; so does its answer.
  if (!report.success || (status !== 0 && status !== 3))
    throw new SnapshotError(
      `No se pudo leer lo publicado en el CMS: ${stderr.trim()}\nPara construir otro contenido, indica --content=<carpeta>.`,
    )
  return { dir: out, isSnapshot: true, unread: report.data.unread }
}

function hasCms({ DATABASE_URI, JUSTICIA_DATA_DIR }: NodeJS.ProcessEnv): boolean {
  const dataDir = path.resolve(repository, 'cms', JUSTICIA_DATA_DIR || 'data')
  return Boolean(DATABASE_URI) || existsSync(path.join(dataDir, 'justicia.db'))
}
