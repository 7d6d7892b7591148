import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml'
import { z } from 'zod'
import { ContentError, type ContentErrorCollector, type ContentPlace } from '../errors.ts'

/** A parsed YAML text and a way to find the line of each of its fields. */
export interface LocatedYaml<T> {
  data: T
  locate: (path: readonly (string | number)[]) => ContentPlace
}

interface YamlInput {
  text: string
  file: string
  /** Lines that stand before `text` in the file (front matter: 1). */
  lineOffset?: number
}

/** Deeper than any content goes. */
const deepest = 12

/**
 * Parses YAML and validates it.
 * @throws {ContentError} `front-matter-broken` or `field-invalid`, with file and line.
 */
export function parseYaml<S extends z.ZodType>({ schema, ...input }: YamlInput & { schema: S }): LocatedYaml<z.output<S>> {
  const { data, locate } = readYaml(input)
  return { data: validate(data, schema, [], locate), locate }
}

/** Parses a YAML list whose entries are valid or not each by itself: those that are not go to `collector`. */
export function parseYamlList<S extends z.ZodType>(
  input: YamlInput & { schema: S; collector: ContentErrorCollector },
): { item: z.output<S>; locate: LocatedYaml<unknown>['locate'] }[] {
  const { data, locate } = readYaml(input)
  return validate(data, z.array(z.unknown()), [], locate).flatMap((entry, index) => {
    const inEntry = (path: readonly (string | number)[]) => ({ ...locate(path), entry: nameOfEntry(entry) })
    const item = input.collector.attempt(() => ({ valid: validate(entry, input.schema, [index], inEntry) }))
    return item === undefined ? [] : [{ item: item.valid, locate: (path) => inEntry([index, ...path]) }]
  })
}

/** What tells an entry of a list from the others: its slug, key or abbreviation, and the day from which it is valid. */
export function nameOfEntry(entry: unknown): string {
  const { slug, key, abbreviation, valid_from } = (entry ?? {}) as Record<string, unknown>
  const name = String(slug ?? key ?? abbreviation ?? '?')
  return valid_from === undefined ? name : `${name} (${String(valid_from)})`
}

/** Writes YAML in the one form that content files have: two spaces, no folding, no aliases. */
export function printYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false, schema: 'core', indentSeq: true })
}

function readYaml({ text, file, lineOffset = 0 }: YamlInput): LocatedYaml<unknown> {
  const lines = new LineCounter()
  const placeAt = (offset: number): ContentPlace => ({ file, line: lines.linePos(offset).line + lineOffset })
  // The core schema has no timestamps: dates stay the strings that they are. Repeated keys are found below, faster.
  const document = deepSafe({ file, line: 1 + lineOffset }, () =>
    parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: false }),
  )
  const [fault] = document.errors
  if (fault !== undefined && /call stack/.test(fault.message)) throw tooDeep({ file, line: 1 + lineOffset }, fault)
  if (fault !== undefined)
    throw broken(
      placeAt(fault.pos[0]),
      `No se pudo leer el YAML (${fault.message}).`,
      'Revisa sangría, comillas y dos puntos: un texto que contenga «: » va entre comillas.',
    )
  if (document.directives?.yaml.explicit === true)
    throw broken({ file, line: 1 + lineOffset }, 'El YAML lleva una instrucción («%»).', 'Quita ese renglón.')
  refuseTricks(document, placeAt)
  const locate = (path: readonly (string | number)[]): ContentPlace => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return placeAt(node.range[0])
    }
    return { file, line: 1 + lineOffset }
  }
  return { data: document.toJS(), locate }
}

/** What YAML has and content does not need: references to elsewhere in the file, types by name, endless nesting. */
function refuseTricks(document: Document, placeAt: (offset: number) => ContentPlace): void {
  visit(document, (_key, node, path) => {
    if (!isNode(node)) return undefined
    const place = () => placeAt(node.range?.[0] ?? 0)
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
      throw broken(place(), 'El YAML repite textos con «&» y «*».', 'Escribe cada texto donde va.')
    if (node.tag !== undefined)
      throw broken(place(), `El YAML lleva la marca «${node.tag}».`, 'Quítala, y pon el texto entre comillas si hace falta.')
    if (path.length > deepest * 2) throw tooDeep(place())
    if (isMap(node)) refuseOddKeys(node.items, placeAt)
    return undefined
  })
}

function refuseOddKeys(items: readonly { key: unknown }[], placeAt: (offset: number) => ContentPlace): void {
  const seen = new Set<string>()
  for (const { key } of items) {
    if (!isScalar(key))
      throw broken(
        placeAt(isNode(key) ? (key.range?.[0] ?? 0) : 0),
        'Un campo del YAML tiene otros dentro de su nombre.',
        'Escribe su nombre como una palabra, y «: » después.',
      )
    const name = String(key.value)
    if (seen.has(name)) throw broken(placeAt(key.range?.[0] ?? 0), `El campo «${name}» está dos veces.`, 'Quita uno.')
    seen.add(name)
  }
}

function validate<S extends z.ZodType>(
  value: unknown,
  schema: S,
  above: readonly (string | number)[],
  locate: LocatedYaml<unknown>['locate'],
): z.output<S> {
  const result = schema.safeParse(value, { error: issueToSpanish })
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = [...above, ...(issue?.path ?? []).filter((part) => typeof part !== 'symbol')]
  throw new ContentError({
    code: 'field-invalid',
    place: locate(path),
    what: `El campo «${path.join('.') || '(raíz)'}» no es válido: ${issue?.message ?? 'valor inesperado'}.`,
    mend: 'Corrígelo según docs/content-format.md.',
  })
}

/** Runs a parser that nests as deep as its text does. */
function deepSafe<T>(place: ContentPlace, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(place, error)
    throw error
  }
}

function tooDeep(place: ContentPlace, cause?: unknown): ContentError {
  return new ContentError(
    { code: 'nested-too-deep', place, what: 'El YAML tiene demasiados niveles.', mend: 'Revisa su sangría y sus corchetes.' },
    { cause },
  )
}

function broken(place: ContentPlace, what: string, mend: string): ContentError {
  return new ContentError({ code: 'front-matter-broken', place, what, mend })
}

const { localeError } = z.locales.es()

/** What a broken rule says when its schema brings no words of its own. */
const issueToSpanish: z.core.$ZodErrorMap = (issue) => {
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
    case 'invalid_union':
      return 'no es uno de los valores posibles'
    default:
      return localeError(issue)
  }
}
