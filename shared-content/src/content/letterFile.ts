import { ContentError, type ContentErrorCollector } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml, printYaml } from '../located/yaml.ts'
import { type Letter, letterFileSchema } from '../schema/letter.ts'
import { letterToYaml } from './yamlShapes.ts'

interface LetterSource {
  text: string
  file: string
}

/**
 * Reads a letter from its file's text. Letters are handed in to authorities and so are Spanish alone: a file of another
 * language goes to `collector`.
 * @throws {ContentError} naming file and line of what is wrong.
 */
export function parseLetter(input: {
  slug: string
  source: LetterSource
  translations: Record<LanguageKey, LetterSource>
  places: Places
  collector: ContentErrorCollector
}): Letter {
  const { slug, source, translations, places, collector } = input
  for (const { file } of Object.values(translations))
    collector.add(
      new ContentError({
        code: 'file-unexpected',
        place: { file },
        what: 'Un escrito se entrega a una autoridad y solo se escribe en español.',
        mend: 'Quita este archivo.',
      }),
    )
  const { data, locate } = parseYaml({ ...source, schema: letterFileSchema })
  const letter: Letter = { slug, ...data }
  places.setNode(letter, { file: source.file, line: 1 })
  places.setFields(letter, locate)
  return letter
}

/** Prints the file of a letter. */
export function printLetter(letter: Letter): string {
  return printYaml(letterToYaml(letter))
}
