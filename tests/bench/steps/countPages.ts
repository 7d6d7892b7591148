import { readdir } from 'node:fs/promises'

/** HTML files of a built site. */
export async function countPages(siteDir: string): Promise<number> {
  const entries = await readdir(siteDir, { recursive: true })
  return entries.filter((name) => name.endsWith('.html') && !/^pagefind[\\/]/.test(name)).length
}
