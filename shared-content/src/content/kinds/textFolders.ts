import path from 'node:path'
import { ContentError, type ContentErrorCollector } from '../../errors.ts'
import { type LanguageKey, languageKeys, sourceLanguage } from '../../languages.ts'
import type { Places } from '../../located/places.ts'
import { folderToSlug } from '../folderName.ts'
import type { SourceFile } from '../sourceFiles.ts'
import type { KindFiles, ReadInput } from './Kind.ts'

interface ParseInput {
  slug: string
  /** Of a state's text. */
  state: string | undefined
  source: SourceFile
  translations: Record<LanguageKey, SourceFile>
  places: Places
  collector: ContentErrorCollector
}

/** Texts that stand in a folder of their own, one file a language: `guides/robo/es.mdx`. */
export function textFolders<P extends object>(kind: {
  folder: string
  extension: '.mdx' | '.yaml'
  slugOf(piece: P): string
  /** @throws {ContentError} for a piece that is wrong in Spanish. */
  parse(input: ParseInput): P
  languagesOf(piece: P): readonly LanguageKey[]
  print(piece: P, language: LanguageKey): string
}): KindFiles<P> {
  const { folder, extension, slugOf, parse, languagesOf, print } = kind
  const documentOf = (piece: P) => `${folder}/${slugOf(piece)}`
  return {
    folder,
    root: folder,
    owns: (name) => path.posix.extname(name) === extension && name.split('/').length === 3 && name.startsWith(`${folder}/`),
    read: ({ files, state, ...rest }: ReadInput) =>
      [...groupBySlug(files, rest.collector)].flatMap(([slug, sources]): P[] => {
        const [first] = Object.values(sources)
        if (first === undefined) return []
        const piece = rest.collector.attemptFile(first.file, () => {
          const { [sourceLanguage]: source, ...translations } = sources
          if (source === undefined) throw withoutSource(first, `${folder}/${slug}/${sourceLanguage}${extension}`, state)
          return parse({ slug: folderToSlug(slug, source.file), state, source, translations, ...rest })
        })
        return piece === undefined ? [] : [piece]
      }),
    print: (pieces) =>
      pieces.flatMap((piece) =>
        languagesOf(piece).map((language): [string, string] => [
          `${documentOf(piece)}/${language}${extension}`,
          print(piece, language),
        ]),
      ),
    documentOf,
    isList: false,
    placeOf: (piece) => ({ file: `${documentOf(piece)}/${sourceLanguage}${extension}` }),
  }
}

/** Texts by the name of their folder, then by language; a file of no language goes to the collector. */
function groupBySlug(
  files: ReadonlyMap<string, SourceFile>,
  collector: ContentErrorCollector,
): Map<string, Record<LanguageKey, SourceFile>> {
  const texts = new Map<string, Record<LanguageKey, SourceFile>>()
  for (const [file, source] of files) {
    const { dir, name: language, ext: extension } = path.posix.parse(file)
    const slug = path.posix.basename(dir)
    if (languageKeys.includes(language)) texts.set(slug, { ...texts.get(slug), [language]: source })
    else
      collector.add(
        new ContentError({
          code: 'file-unexpected',
          place: { file: source.file },
          what: `«${language}» no es un idioma del contenido.`,
          mend: `Usa ${languageKeys.map((key) => `${key}${extension}`).join(' o ')}.`,
        }),
      )
  }
  return texts
}

function withoutSource({ file }: SourceFile, missing: string, state: string | undefined): ContentError {
  return new ContentError({
    code: 'file-missing',
    place: { file },
    what: 'Hay una traducción sin texto en español.',
    mend: `Escribe primero ${state === undefined ? '' : `states/${state}/`}${missing}.`,
  })
}
