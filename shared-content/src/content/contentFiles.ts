import type { Content } from './content.ts'
import { listsOf } from './kinds/lists.ts'
import { sortContent } from './sortContent.ts'

/** Every text file of a content folder, in canonical form: path → text. Images are not here (`Content.media[].path`). */
export function contentToFiles(content: Content): Map<string, string> {
  return new Map(
    listsOf(sortContent(content)).flatMap(({ kind, pieces, folder }) =>
      kind.files.print(pieces).map(([name, text]): [string, string] => [`${folder}${name}`, text]),
    ),
  )
}
