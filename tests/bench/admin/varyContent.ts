import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { orAbsent } from '@justicia/shared-content/orAbsent'

/**
 * Copies a content folder so that every state has its variant of every guide, each of a text that has changed since:
 * as many variants, and as much drift, as there can be.
 * @returns how many variants were added.
 */
export async function varyContent({ from, to }: { from: string; to: string }): Promise<number> {
  await cp(from, to, { recursive: true })
  let added = 0
  for (const state of await folders(path.join(to, 'states')))
    for (const guide of await folders(path.join(to, 'guides'))) {
      const file = path.join(to, 'states', state, 'guides', guide, 'es.mdx')
      if ((await readFile(file).catch(orAbsent)) !== undefined) continue
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, variantText)
      added += 1
    }
  return added
}

const variantText = `---
review:
  status: pending
  next: 2027-05-21
---

<Override section="que-hacer-ahora" op="before" basedOn="0000000000000000">

Pregunta primero en la ventanilla de tu municipio, que está más cerca.

</Override>
`

async function folders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
