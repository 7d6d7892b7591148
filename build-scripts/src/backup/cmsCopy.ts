import path from 'node:path'
import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { repository } from '../repository.ts'
import { runNode } from '../steps/runNode.ts'
import { ArchiveError } from './ArchiveError.ts'

const answerSchema = z.object({ kind: z.string().optional(), aside: z.array(z.string()).optional() })

/**
 * Asks the CMS to copy what it holds into a folder, to look whether it can take a copy, or to take it.
 * @throws {ArchiveError} with what the CMS says; the reason of the signal.
 */
export async function cmsCopy(input: {
  action: 'save' | 'check' | 'load'
  dir: string
  replace?: boolean
  stamp?: string
  signal: AbortSignal
}): Promise<z.infer<typeof answerSchema>> {
  const { action, dir, replace = false, stamp = '', signal } = input
  const { status, stdout, stderr } = await runNode({
    script: path.join(repository, 'cms/src/scripts/copy.ts'),
    args: [`--do=${action}`, `--dir=${dir}`, `--stamp=${stamp}`, ...(replace ? ['--replace'] : [])],
    cwd: repository,
    env: process.env,
    signal,
  })
  const { data } = answerSchema.safeParse(parseJson(stdout))
  if (status !== 0 || data === undefined)
    throw new ArchiveError(stderr.trim() || `El CMS terminó con ${status} sin decir por qué.`)
  return data
}
