import { readdirSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { portalSlug } from '@justicia/shared-content/plan/portal'

/** A file of the content to change, and the sites whose pages change with it. */
export interface ContentEdit {
  file: string
  /** Tag before which a sentence goes. */
  before: '</Override>' | '</Section>'
  /** Site of a variant; undefined for a national guide. */
  site: string | undefined
}

/** Another sentence, so that the text is new every time. */
export async function applyEdit({ file, before }: Pick<ContentEdit, 'file' | 'before'>, round: number): Promise<void> {
  const text = await readFile(file, 'utf8')
  const at = text.indexOf(before)
  await writeFile(file, `${text.slice(0, at)}Esta es la prueba número ${round}.\n\n${text.slice(at)}`)
}

/** The first variant of one of the sites; undefined when none of them has any. */
export async function variantEdit(contentDir: string, slugs: readonly string[]): Promise<ContentEdit | undefined> {
  for (const site of slugs.filter((slug) => slug !== portalSlug)) {
    const guides = path.join(contentDir, 'states', site, 'guides')
    for (const guide of filesOrNone(guides)) {
      const file = path.join(guides, guide, 'es.mdx')
      if ((await readFile(file, 'utf8')).includes('</Override>')) return { file, before: '</Override>', site }
    }
  }
  return undefined
}

/** The first national guide. */
export async function guideEdit(contentDir: string): Promise<ContentEdit> {
  const guides = path.join(contentDir, 'guides')
  const [first] = (await readdir(guides)).sort()
  if (first === undefined) throw new RangeError('No hay ninguna guía que cambiar.')
  return { file: path.join(guides, first, 'es.mdx'), before: '</Section>', site: undefined }
}

function filesOrNone(dir: string): string[] {
  try {
    return readdirSync(dir).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
