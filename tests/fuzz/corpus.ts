import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FuzzTarget } from './FuzzTarget.ts'

/** Inputs that once found a fault; `replay.test.ts` runs them all. */
const corpusDir = path.join(import.meta.dirname, 'corpus')

/** The kept inputs of a target, by file name. */
export async function readCorpus(
  name: string,
  { corpus = name }: Pick<FuzzTarget, 'corpus'> = {},
): Promise<Map<string, Uint8Array>> {
  const dir = path.join(corpusDir, corpus)
  const names = (await readdir(dir)).filter((name) => !name.startsWith('.')).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(dir, name))] as const)))
}

/** Keeps an input, named by its content. @returns its path. */
export async function keepInput(name: string, { extension, corpus = name }: FuzzTarget, input: Uint8Array): Promise<string> {
  const dir = path.join(corpusDir, corpus)
  await mkdir(dir, { recursive: true })
  const file = path.join(dir, `${createHash('sha256').update(input).digest('hex').slice(0, 12)}${extension}`)
  await writeFile(file, input)
  return file
}
