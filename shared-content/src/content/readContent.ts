import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { ContentError, ContentErrorCollector } from '../errors.ts'
import { type LanguageKey, languageKeys } from '../languages.ts'
import { factsFileSchema } from '../schema/fact.ts'
import { type Law, lawsIndexSchema } from '../schema/law.ts'
import { mediaIndexSchema } from '../schema/media.ts'
import { organizationsFileSchema } from '../schema/organization.ts'
import type { Content, MediaAsset, StateContent } from './content.ts'
import { parseFlow } from './flowFile.ts'
import { parseGuide } from './guideFile.ts'
import { parseArticles } from './lawFiles.ts'
import { Places } from './places.ts'
import { sortContent } from './sortContent.ts'
import { parseTerm } from './termFile.ts'
import { parseVariant } from './variantFile.ts'
import { parseYaml } from './yaml.ts'

/** Content read from files, with where each piece stands. */
export interface LocatedContent {
  content: Content
  places: Places
}

/**
 * Reads a content folder (`docs/content-format.md`). Every file is validated by itself; `checkContent` then checks
 * what pieces say of one another.
 * @throws {ContentErrors} with all the problems, each with file and line.
 */
export async function readContent(dir: string): Promise<Content> {
  return (await readLocatedContent(dir)).content
}

/** As `readContent`, with the places. */
export async function readLocatedContent(dir: string): Promise<LocatedContent> {
  const files = await readFiles(dir)
  const places = new Places()
  const collector = new ContentErrorCollector()
  const content: Content = { guides: [], terms: [], flows: [], facts: [], organizations: [], laws: [], media: [], states: {} }
  const stateOf = (slug: string): StateContent => (content.states[slug] ??= { facts: [], organizations: [], variants: [] })

  for (const [name, { text, file }] of files) {
    if (textPattern.test(name)) continue
    collector.attempt(() => {
      const shared = /^(?:states\/([a-z0-9-]+)\/)?(facts|organizations)\.yaml$/.exec(name)
      if (shared !== null) {
        const target = shared[1] === undefined ? content : stateOf(shared[1])
        if (shared[2] === 'facts') target.facts = readList({ text, file, schema: factsFileSchema, places })
        else target.organizations = readList({ text, file, schema: organizationsFileSchema, places })
      } else if (name === 'laws/index.yaml') content.laws = readLaws({ text, file, files, collector })
      else if (name === 'media/index.yaml') content.media = readMedia({ text, file, dir, files, places })
      else if (!/^(laws\/[A-Za-z]+\.tsv|media\/[^/]+)$/.test(name)) throw unexpected(file)
    })
  }
  for (const { folder, extension, sources } of groupByFolder(files, collector))
    collector.attempt(() => {
      const { es: source, ...translations } = sources
      const first = Object.values(sources)[0]
      if (source === undefined)
        throw new ContentError({
          code: 'file-missing',
          place: { file: first?.file ?? folder },
          what: 'Hay una traducción sin texto en español.',
          mend: `Escribe primero ${path.posix.join(folder, `es${extension}`)}.`,
        })
      const common = { source, translations, places }
      const [top = '', slug = '', kind, guide = ''] = folder.split('/')
      if (top === 'guides' && kind === undefined) content.guides.push(parseGuide({ slug, ...common }))
      else if (top === 'glossary' && kind === undefined) content.terms.push(parseTerm({ slug, ...common }))
      else if (top === 'flows' && kind === undefined && extension === '.yaml') content.flows.push(parseFlow({ slug, ...common }))
      else if (top === 'states' && kind === 'guides') stateOf(slug).variants.push(parseVariant({ state: slug, guide, ...common }))
      else throw unexpected(source.file)
    })
  collector.throwIfAny()
  return { content: sortContent(content), places }
}

interface SourceFile {
  /** As people know it: relative to where the command runs. */
  file: string
  /** Empty for images. */
  text: string
}

/** Texts that stand in a folder of their own, one file a language. */
const textPattern = /\.mdx$|^flows\/[^/]+\/[^/]+\.yaml$/
const imagePattern = /\.(png|jpe?g|webp|avif)$/

async function readFiles(dir: string): Promise<Map<string, SourceFile>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new ContentError(
      {
        code: 'file-missing',
        place: { file: dir },
        what:
          cause.code === 'ENOENT'
            ? 'La carpeta de contenido no existe.'
            : `No se pudo leer la carpeta de contenido (${cause.code}).`,
        mend: 'Indica otra con --content=<carpeta>.',
      },
      { cause },
    )
  })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const full = path.join(dir, name)
      const text = imagePattern.test(name) ? '' : await readFile(full, 'utf8')
      return [name, { file: path.relative(process.cwd(), full), text }] as const
    }),
  )
  return new Map(files)
}

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

function readList<T extends object>(input: { text: string; file: string; schema: z.ZodType<T[]>; places: Places }): T[] {
  const { data, locate } = parseYaml(input)
  for (const [index, item] of data.entries()) {
    input.places.setNode(item, locate([index]))
    input.places.setFields(item, (field) => locate([index, ...field]))
  }
  return data
}

function readLaws(input: {
  text: string
  file: string
  files: ReadonlyMap<string, SourceFile>
  collector: ContentErrorCollector
}): Law[] {
  const { data, locate } = parseYaml({ ...input, schema: lawsIndexSchema })
  return data.flatMap((entry, index): Law[] => {
    const source = input.files.get(`laws/${entry.abbreviation}.tsv`)
    const articles = input.collector.attempt(() => {
      if (source === undefined)
        throw new ContentError({
          code: 'file-missing',
          place: locate([index]),
          what: `Falta laws/${entry.abbreviation}.tsv, con los artículos de la ley.`,
          mend: 'Agrégalo o quita la ley del índice.',
        })
      return parseArticles(source.text, source.file)
    })
    return articles === undefined ? [] : [{ ...entry, articles }]
  })
}

function readMedia(input: {
  text: string
  file: string
  dir: string
  files: ReadonlyMap<string, SourceFile>
  places: Places
}): MediaAsset[] {
  return readList({ ...input, schema: mediaIndexSchema }).map((media) => {
    if (!input.files.has(`media/${media.file}`))
      throw new ContentError({
        code: 'media-unknown',
        place: input.places.field(media, ['file'], { file: input.file }),
        what: `No existe la imagen media/${media.file}.`,
        mend: 'Ponla en la carpeta media/ o quita su renglón.',
      })
    return { ...media, path: path.resolve(input.dir, 'media', media.file) }
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
