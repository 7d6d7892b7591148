import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResearchTable } from '../vocabulary/research.ts'

/** Absolute path of a table of the library. */
export function tableFile(table: ResearchTable): string {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'research')
  // Read when a page or a file is made of it; Next need not look for it when it builds.
  return path.join(/* turbopackIgnore: true */ folder, `${table}.csv`)
}

/** The bytes of a table. Read when they are asked for, by the pages of the portal and nobody else, and not kept. */
export function readTable(table: ResearchTable): Buffer {
  return readFileSync(tableFile(table))
}
