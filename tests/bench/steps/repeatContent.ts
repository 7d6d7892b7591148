import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Copies a content folder with every guide, term and variant `times` over, each copy under an address and a title of
 * its own. Links lead to the first of them.
 */
export async function repeatContent(input: { from: string; to: string; times: number }): Promise<void> {
  const { from, to, times } = input
  await cp(from, to, { recursive: true })
  const states = await folders(path.join(to, 'states'))
  const shelves = ['guides', 'glossary', ...states.map((state) => path.join('states', state, 'guides'))]
  for (const shelf of shelves)
    for (const slug of await folders(path.join(from, shelf)))
      for (let copy = 2; copy <= times; copy += 1)
        await copyPiece(path.join(from, shelf, slug), path.join(to, shelf, `${slug}-${copy}`), copy)
}

async function copyPiece(from: string, to: string, copy: number): Promise<void> {
  await cp(from, to, { recursive: true })
  for (const name of await readdir(to)) {
    const file = path.join(to, name)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^(title|term): (.*?)(["']?)$/m, `$1: $2 ${copy}$3`))
  }
}

/** Names of the folders in one; none when it does not exist. */
async function folders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
