import { ContentError } from '../errors.ts'
import { printYaml } from '../located/yaml.ts'

/**
 * Splits `---` front matter from the body.
 * @returns the YAML, the body, and the line of the file (from 1) on which the body's first line stands.
 * @throws {ContentError} `front-matter-broken` when the file does not begin with it or it never ends.
 */
export function splitFrontMatter(source: string, file: string): { matter: string; body: string; bodyLine: number } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (match === null)
    throw new ContentError({
      code: 'front-matter-broken',
      place: { file, line: 1 },
      what: text.startsWith('---')
        ? 'La cabecera no termina: falta la segunda línea «---».'
        : 'El archivo no empieza con la cabecera «---».',
      mend: 'Empieza con una línea «---», los campos, y otra línea «---».',
    })
  return { matter: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length }
}

/** Prints front matter and parts, a blank line between them and one final line break. */
export function printDocument(frontMatter: object, parts: readonly string[]): string {
  const matter = Object.keys(frontMatter).length === 0 ? '' : printYaml(frontMatter)
  return `${[`---\n${matter}---`, ...parts].join('\n\n')}\n`
}
