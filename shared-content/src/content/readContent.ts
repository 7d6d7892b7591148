import path from 'node:path'
import type { z } from 'zod'
import { ContentError, ContentErrorCollector } from '../errors.ts'
import { type LanguageKey, languageKeys } from '../languages.ts'
import { Places } from '../located/places.ts'
import { parseYamlList } from '../located/yaml.ts'
import { factSchema } from '../schema/fact.ts'
import { type Law, lawEntrySchema } from '../schema/law.ts'
import { mediaSchema } from '../schema/media.ts'
import { organizationSchema } from '../schema/organization.ts'
import { type Content, emptyContent, type MediaAsset, type StateContent } from './content.ts'
import { parseFlow } from './flowFile.ts'
import { folderToSlug } from './folderName.ts'
import { parseGuide } from './guideFile.ts'
import { parseArticles } from './lawFiles.ts'
import { parseLetter } from './letterFile.ts'
import { sortContent } from './sortContent.ts'
import { readSourceFiles, type SourceFile } from './sourceFiles.ts'
import { parseTerm } from './termFile.ts'
import { parseVariant } from './variantFile.ts'

/** Content read from files, with where each piece stands. */
export interface LocatedContent {
  content: Content
  places: Places
}

/**
 * Reads a content folder (`docs/content-format.md`). Every document is validated by itself; `checkContent` then checks
 * what documents say of one another.
 * @throws {ContentErrors} with all the problems, each with file and line.
 */
export async function readContent(dir: string): Promise<Content> {
  return (await readLocatedContent(dir)).content
}

/** As `readContent`, with the places. */
export async function readLocatedContent(dir: string): Promise<LocatedContent> {
  const collector = new ContentErrorCollector()
  const located = await readDocuments(dir, collector)
  collector.throwIfAny()
  return located
}

/**
 * Reads every document of a content folder that is right in itself. What is wrong goes to `collector`: a document in
 * Spanish is then left out whole, a translation by itself.
 * @throws {ContentError} only when the folder cannot be read.
 */
export async function readDocuments(dir: string, collector: ContentErrorCollector): Promise<LocatedContent> {
  const files = await readSourceFiles(dir, collector)
  const places = new Places()
  const content = emptyContent()
  const stateOf = (slug: string): StateContent => (content.states[slug] ??= { facts: [], organizations: [], variants: [] })

  for (const [name, { text, file }] of files) {
    if (textPattern.test(name)) continue
    collector.attemptFile(file, () => {
      const shared = /^(?:states\/([^/]+)\/)?(facts|organizations)\.yaml$/.exec(name)
      if (shared !== null) {
        const target = shared[1] === undefined ? content : stateOf(folderToSlug(shared[1], file))
        if (shared[2] === 'facts') target.facts = readList({ text, file, schema: factSchema, places, collector })
        else target.organizations = readList({ text, file, schema: organizationSchema, places, collector })
      } else if (name === 'laws/index.yaml') content.laws = readLaws({ text, file, files, places, collector })
      else if (name === 'media/index.yaml') content.media = readMedia({ text, file, dir, files, places, collector })
      else if (!/^(laws\/[A-Za-z]+\.tsv|media\/[^/]+)$/.test(name)) throw unexpected(file)
    })
  }
  for (const { folder, extension, sources } of groupByFolder(files, collector))
    collector.attemptFile(Object.values(sources)[0]?.file ?? folder, () => {
      const { es: source, ...translations } = sources
      const first = Object.values(sources)[0]
      if (source === undefined)
        throw new ContentError({
          code: 'file-missing',
          place: { file: first?.file ?? folder },
          what: 'Hay una traducción sin texto en español.',
          mend: `Escribe primero ${path.posix.join(folder, `es${extension}`)}.`,
        })
      const common = { source, translations, places, collector }
      const [top = '', name = '', kind, guide = ''] = folder.split('/')
      const slug = () => folderToSlug(name, source.file)
      if (top === 'guides' && kind === undefined) content.guides.push(parseGuide({ slug: slug(), ...common }))
      else if (top === 'glossary' && kind === undefined) content.terms.push(parseTerm({ slug: slug(), ...common }))
      else if (top === 'flows' && kind === undefined && extension === '.yaml')
        content.flows.push(parseFlow({ slug: slug(), ...common }))
      else if (top === 'letters' && kind === undefined && extension === '.yaml')
        content.letters.push(parseLetter({ slug: slug(), ...common }))
      else if (top === 'states' && kind === 'guides')
        stateOf(slug()).variants.push(parseVariant({ state: slug(), guide: folderToSlug(guide, source.file), ...common }))
      else throw unexpected(source.file)
    })
  return { content: sortContent(content), places }
}

/** Texts that stand in a folder of their own, one file a language. */
const textPattern = /\.mdx$|^(?:flows|letters)\/[^/]+\/[^/]+\.yaml$/

interface TextFolder {
  folder: string
  extension: string
  sources: Record<LanguageKey, SourceFile>
}

/** Texts by folder, then by language. */
function groupByFolder(files: ReadonlyMap<string, SourceFile>, collector: ContentErrorCollector): TextFolder[] {
  const folders = new Map<string, TextFolder>()
  for (const [name, source] of files) {
    if (!textPattern.test(name)) continue
    const { dir: folder, name: language, ext: extension } = path.posix.parse(name)
    if (!languageKeys.includes(language)) {
      collector.add(
        new ContentError({
          code: 'file-unexpected',
          place: { file: source.file },
          what: `«${language}» no es un idioma del contenido.`,
          mend: `Usa ${languageKeys.map((key) => `${key}${extension}`).join(' o ')}.`,
        }),
      )
      continue
    }
    const key = `${folder}/*${extension}`
    folders.set(key, { folder, extension, sources: { ...folders.get(key)?.sources, [language]: source } })
  }
  return [...folders.values()]
}

function readList<S extends z.ZodType<object>>(input: {
  text: string
  file: string
  schema: S
  places: Places
  collector: ContentErrorCollector
}): z.output<S>[] {
  return parseYamlList(input).map(({ item, locate }) => {
    input.places.setNode(item, locate([]))
    input.places.setFields(item, locate)
    return item
  })
}

interface ListInput {
  text: string
  file: string
  files: ReadonlyMap<string, SourceFile>
  places: Places
  collector: ContentErrorCollector
}

function readLaws(input: ListInput): Law[] {
  return readList({ ...input, schema: lawEntrySchema }).flatMap((entry): Law[] => {
    const source = input.files.get(`laws/${entry.abbreviation}.tsv`)
    const articles = input.collector.attempt(() => {
      if (source === undefined)
        throw new ContentError({
          code: 'file-missing',
          place: input.places.node(entry, { file: input.file }),
          what: `Falta laws/${entry.abbreviation}.tsv, con los artículos de la ley.`,
          mend: 'Agrégalo o quita la ley del índice.',
        })
      return parseArticles(source.text, source.file)
    })
    return articles === undefined ? [] : [{ ...entry, articles }]
  })
}

function readMedia(input: ListInput & { dir: string }): MediaAsset[] {
  return readList({ ...input, schema: mediaSchema }).flatMap((media): MediaAsset[] => {
    if (input.files.has(`media/${media.file}`)) return [{ ...media, path: path.resolve(input.dir, 'media', media.file) }]
    input.collector.add(
      new ContentError({
        code: 'media-unknown',
        place: input.places.field(media, ['file'], { file: input.file }),
        what: `No existe la imagen media/${media.file}.`,
        mend: 'Ponla en la carpeta media/ o quita su renglón.',
      }),
    )
    return []
  })
}

function unexpected(file: string): ContentError {
  return new ContentError({
    code: 'file-unexpected',
    place: { file },
    what: 'Este archivo no tiene lugar en el contenido.',
    mend: 'Mira docs/content-format.md: quizá está en otra carpeta o tiene otro nombre.',
  })
}
