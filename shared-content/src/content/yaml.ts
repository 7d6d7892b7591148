import { isNode, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { ContentError, type ContentPlace } from '../errors.ts'

/** A parsed YAML text and a way to find the line of each of its fields. */
export interface LocatedYaml<T> {
  data: T
  locate: (path: readonly (string | number)[]) => ContentPlace
}

/**
 * Parses YAML and validates it.
 * @param lineOffset lines that stand before `text` in the file (front matter: 1).
 * @throws {ContentError} `front-matter-broken` or `field-invalid`, with file and line.
 */
export function parseYaml<S extends z.ZodType>(input: {
  text: string
  file: string
  schema: S
  lineOffset?: number
}): LocatedYaml<z.output<S>> {
  const { text, file, schema, lineOffset = 0 } = input
  const lines = new LineCounter()
  // The core schema has no timestamps: dates stay the strings that they are.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  const [fault] = document.errors
  if (fault !== undefined)
    throw new ContentError({
      code: 'front-matter-broken',
      place: { file, line: lines.linePos(fault.pos[0]).line + lineOffset },
      what: `No se pudo leer el YAML (${fault.message}).`,
      mend: 'Revisa sangría, comillas y dos puntos: un texto que contenga «: » va entre comillas.',
    })
  const locate = (path: readonly (string | number)[]): ContentPlace => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return { file, line: lines.linePos(node.range[0]).line + lineOffset }
    }
    return { file, line: 1 + lineOffset }
  }
  const result = schema.safeParse(document.toJS())
  if (!result.success) {
    const issue = result.error.issues[0]
    const path = (issue?.path ?? []).filter((part) => typeof part !== 'symbol')
    throw new ContentError({
      code: 'field-invalid',
      place: locate(path),
      what: `El campo «${path.join('.') || '(raíz)'}» no es válido: ${issueToSpanish(issue)}.`,
      mend: 'Corrígelo según docs/content-format.md.',
    })
  }
  return { data: result.data, locate }
}

/** Writes YAML in the one form that content files have: two spaces, no folding, no aliases. */
export function printYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false, schema: 'core', indentSeq: true })
}

function issueToSpanish(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'valor inesperado'
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `falta o no es de tipo ${issue.expected}` : `se esperaba ${issue.expected}`
    case 'unrecognized_keys':
      return `no existe ${issue.keys.map((key) => `«${key}»`).join(', ')}`
    case 'invalid_value':
      return `debe ser uno de: ${issue.values.join(', ')}`
    case 'too_small':
      return `es demasiado corto o pequeño (mínimo ${issue.minimum})`
    case 'too_big':
      return `es demasiado largo o grande (máximo ${issue.maximum})`
    default:
      return issue.message
  }
}
