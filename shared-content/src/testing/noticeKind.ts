import { z } from 'zod'
import type { Kind } from '../content/kinds/Kind.ts'
import { nationalKinds, stateKinds } from '../content/kinds/kinds.ts'
import { textFolders } from '../content/kinds/textFolders.ts'
import { parseYaml, printYaml } from '../located/yaml.ts'
import { plainText } from '../schema/primitives.ts'

/** A piece of a kind that there is in tests alone. */
export interface Notice {
  slug: string
  says: string
}

export const noticeSchema = z.strictObject({ says: plainText().max(40) })

const notices: Kind<Notice> = {
  files: textFolders<Notice>({
    folder: 'notices',
    extension: '.yaml',
    slugOf: ({ slug }) => slug,
    parse: ({ slug, source }) => ({ slug, ...parseYaml({ ...source, schema: noticeSchema }).data }),
    languagesOf: () => ['es'],
    print: ({ says }) => printYaml({ says }),
  }),
  keyOf: ({ slug }) => slug,
  rules: [],
  staysWhenBroken: true,
}

const tables = [nationalKinds, stateKinds] as unknown as Record<string, Kind<Notice>>[]

/** Makes notices a kind of the nation and of states, by nothing but their rows in the table. */
export function addNotices(): void {
  for (const table of tables) table.notices = notices
}

export function removeNotices(): void {
  for (const table of tables) delete table.notices
}

/** The notices of a content, or of a state's. */
export function noticesOf(lists: object): Notice[] {
  return (lists as { notices: Notice[] }).notices
}
