import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lineOf, type PictogramName, pictogramNames } from './pictograms.ts'

/** The line of every pictogram, from its file, for what runs on a server. */
export function readPictograms(): Record<PictogramName, string> {
  // Read when the CMS starts; Next need not look for them when it builds.
  const dir = path.dirname(fileURLToPath(/* turbopackIgnore: true */ import.meta.url))
  const lines = pictogramNames.map((name) => [name, lineOf(readFileSync(path.join(dir, `${name}.svg`), 'utf8'))])
  return Object.fromEntries(lines) as Record<PictogramName, string>
}
