import path from 'node:path'
import type { z } from 'zod'
import type { ContentErrorCollector } from '../../errors.ts'
import type { Places } from '../../located/places.ts'
import { nameOfEntry, parseYamlList, printYaml } from '../../located/yaml.ts'
import type { SourceFile } from '../sourceFiles.ts'
import type { KindFiles, ReadInput } from './Kind.ts'

/** Pieces that are the entries of one YAML list: `facts.yaml`, `media/index.yaml`. */
export function listFile<S extends z.ZodType<object>, P extends object = z.output<S>>(kind: {
  /** Of the list. */
  file: string
  schema: S
  toYaml(piece: P): object
  /** Further files of the kind, beside the list. */
  beside?: RegExp
  /** Makes the piece of an entry, where they differ. @throws {ContentError} for an entry that cannot be one. */
  toPiece?(entry: z.output<S>, input: ReadInput & { file: string }): P
  /** Further files of the pieces. */
  printBeside?(piece: P): [name: string, text: string]
}): KindFiles<P> {
  const { file, schema, toYaml, beside, toPiece, printBeside } = kind
  const list = file.replace(/(?:\/index)?\.yaml$/, '')
  return {
    root: file.split('/', 1).join(),
    owns: (name) => name === file || beside?.test(name) === true,
    read: (input) => {
      const source = input.files.get(file)
      if (source === undefined) return []
      const entries = input.collector.attemptFile(source.file, () => readList({ ...source, schema, ...input })) ?? []
      return entries.flatMap((entry): P[] => {
        if (toPiece === undefined) return [entry as unknown as P]
        const piece = input.collector.attempt(() => toPiece(entry, { ...input, file: source.file }))
        return piece === undefined ? [] : [piece]
      })
    },
    print: (pieces) =>
      pieces.length === 0
        ? []
        : [
            [file, printYaml(pieces.map((piece) => toYaml(piece)))],
            ...(printBeside === undefined ? [] : pieces.map(printBeside)),
          ],
    documentOf: (piece) => path.posix.join(list, nameOfEntry(piece)),
    isList: true,
    placeOf: (piece) => ({ file, entry: nameOfEntry(piece) }),
  }
}

function readList<S extends z.ZodType<object>>({
  text,
  file,
  schema,
  places,
  collector,
}: SourceFile & { schema: S; places: Places; collector: ContentErrorCollector }): z.output<S>[] {
  return parseYamlList({ text, file, schema, collector }).map(({ item, locate }) => {
    places.setNode(item, locate([]))
    places.setFields(item, locate)
    return item
  })
}
