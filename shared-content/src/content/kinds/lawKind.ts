import { ContentError } from '../../errors.ts'
import { type Law, lawEntrySchema } from '../../schema/law.ts'
import { lawToEntry, parseArticles, printArticles } from '../lawFiles.ts'
import { lawEntryToYaml } from '../yamlShapes.ts'
import type { Kind } from './Kind.ts'
import { listFile } from './listFile.ts'

/** Laws: an index, and a table of articles each. */
export const lawKind: Kind<Law> = {
  files: listFile({
    file: 'laws/index.yaml',
    schema: lawEntrySchema,
    toYaml: (law: Law) => lawEntryToYaml(lawToEntry(law)),
    beside: /^laws\/[A-Za-z]+\.tsv$/,
    toPiece: (entry, { files, places, file }) => {
      const source = files.get(articlesFile(entry))
      if (source === undefined)
        throw new ContentError({
          code: 'file-missing',
          place: places.node(entry, { file }),
          what: `Falta ${articlesFile(entry)}, con los artículos de la ley.`,
          mend: 'Agrégalo o quita la ley del índice.',
        })
      return { ...entry, articles: parseArticles(source.text, source.file) }
    },
    printBeside: (law) => [articlesFile(law), printArticles(law.articles)],
  }),
  keyOf: ({ abbreviation }) => abbreviation,
  rules: [],
  staysWhenBroken: true,
}

function articlesFile({ abbreviation }: { abbreviation: string }): string {
  return `laws/${abbreviation}.tsv`
}
