import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const repository = path.resolve(import.meta.dirname, '../../..')
const folders = ['tests/fixtures/content', 'tests/build/fixture/content', 'shared-content/content']

/** Content files of the repository whose names match, the small ones first. */
export async function seedFiles(pattern: RegExp, most = 200): Promise<string[]> {
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(path.join(repository, folder), { recursive: true })
      return names.filter((name) => pattern.test(name)).map((name) => path.join(repository, folder, name))
    }),
  )
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))
  return texts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, most)
}
