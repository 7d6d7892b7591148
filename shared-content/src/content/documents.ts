import type { ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { Content } from './content.ts'
import { nationalKinds, stateKinds } from './kinds/kinds.ts'
import { listsOf, mapLists, type PieceList } from './kinds/lists.ts'

const foldersIn = (kinds: object) =>
  Object.values(kinds as typeof nationalKinds)
    .flatMap(({ files }) => files.folder ?? [])
    .join('|')
const textFolder = `(?:(?:${foldersIn(nationalKinds)})|states/[^/]+/(?:${foldersIn(stateKinds)}))/[^/]+`
const textDocument = new RegExp(`^${textFolder}$`)
const translation = new RegExp(`^${textFolder}/[^/]+$`)

/**
 * The name of the document that a place of a content folder belongs to: what can be left out by itself. Examples:
 * `guides/robo`, `guides/robo/en` (a translation), `glossary/querella`, `flows/fui-victima`, `letters/amparo`, `facts/fiscalia.nombre`,
 * `organizations/locatel`, `laws/CNPP`, `media/etapas`, `states/jalisco/guides/robo`,
 * `states/jalisco/facts/fiscalia.nombre`; `facts.yaml` is the whole of a list.
 * @param place whose `file` is relative to the content folder, with `/`.
 */
export function documentAt({ file, entry }: ContentPlace): string {
  const [, folder = '', language] = /^(.+)\/([^/]+)\.(?:mdx|yaml)$/.exec(file) ?? []
  if (textDocument.test(folder)) return language === 'es' ? folder : `${folder}/${language}`
  const law = /^laws\/([^/]+)\.tsv$/.exec(file)?.[1]
  if (law !== undefined) return `laws/${law}`
  const list = /^(.*?)(?:\/index)?\.yaml$/.exec(file)?.[1]
  return list === undefined || entry === undefined ? file : `${list}/${entry}`
}

/** Whether a document is one language of another. */
export function isTranslation(document: string): boolean {
  return translation.test(document)
}

/** The name of the document that a piece of a list is. */
export function documentOf({ kind, folder }: PieceList, piece: object): string {
  return `${folder}${kind.files.documentOf(piece)}`
}

/** Names of all the documents of a content. */
export function documentsOf(content: Content): Set<string> {
  return new Set(listsOf(content).flatMap((list) => list.pieces.map((piece) => documentOf(list, piece))))
}

/** The content without some documents. */
export function withoutDocuments(content: Content, left: ReadonlySet<string>, places: Places): Content {
  const states = Object.fromEntries(Object.entries(content.states).filter(([slug]) => !left.has(`states/${slug}`)))
  return mapLists({ ...content, states }, (list) =>
    list.pieces
      .filter((piece) => !left.has(documentOf(list, piece)))
      .map((piece) => {
        const keep = (language: string) => !left.has(`${documentOf(list, piece)}/${language}`)
        return list.kind.inLanguages?.(piece, keep, places) ?? piece
      }),
  )
}
