import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PeerPage } from './peerInput.ts'

/**
 * Writes a Markdown file for each page (`0001.md`, …) with its front matter as YAML.
 * @param extra fields that one generator needs, such as its own name for the address.
 */
export function writePages(dir: string, pages: readonly PeerPage[], extra: (page: PeerPage) => Record<string, unknown>): void {
  mkdirSync(dir, { recursive: true })
  for (const [index, page] of pages.entries()) {
    const fields = Object.entries({ ...page.frontMatter, ...extra(page) })
    // JSON is YAML on one line.
    const front = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')
    writeFileSync(path.join(dir, `${String(index + 1).padStart(4, '0')}.md`), `---\n${front}\n---\n\n${page.markdown}`)
  }
}

/** Writes some text, with the folders that it needs. */
export function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
