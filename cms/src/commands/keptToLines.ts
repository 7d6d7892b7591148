import { cmsKind, publishedCollections } from '../kinds/kinds.ts'
import type { SeedReport } from '../seed/seedContent.ts'

/** What a seed left as it is, one line a collection, and how to put the files in its place; empty when there is none. */
export function keptToLines(report: SeedReport): string[] {
  const lists = publishedCollections().flatMap((collection) => {
    const { kept = [] } = report[collection] ?? {}
    return kept.length === 0 ? [] : [`  ${cmsKind(collection).words.list}: ${kept.join(', ')}`]
  })
  if (lists.length === 0) return []
  return [
    'Se dejó como está lo que alguien cambió en el CMS y es distinto en los archivos:',
    ...lists,
    'Para guardar en archivos lo que hay en el CMS: npm run snapshot. Para poner en su lugar lo de los archivos: npm run seed -- --overwrite',
  ]
}
