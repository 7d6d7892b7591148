import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { ContentError } from '../errors.ts'
import { Places } from '../located/places.ts'
import { lexicalToTree } from '../mdx/lexicalToTree.ts'
import { parseMdx } from '../mdx/parseMdx.ts'
import { treeToLexical } from '../mdx/treeToLexical.ts'
import { flowFileSchema } from '../schema/flow.ts'
import { guideFrontMatterSchema } from '../schema/guide.ts'
import { letterFileSchema } from '../schema/letter.ts'
import { organizationSchema } from '../schema/organization.ts'
import { termFrontMatterSchema } from '../schema/term.ts'
import { longestBody, mostRows } from './limits.ts'

const code = (read: () => unknown): string | undefined => {
  try {
    read()
    return undefined
  } catch (error) {
    return error instanceof ContentError ? error.code : String(error)
  }
}

/** Paths of the lists of a schema that have no end. */
function endless(schema: z.core.$ZodType, path = ''): string[] {
  const { def } = schema._zod
  const parts = (all: readonly [string, z.core.$ZodType][]) => all.flatMap(([key, part]) => endless(part, `${path}.${key}`))
  switch (def.type) {
    case 'array': {
      const isEnded = def.checks?.some((check) => check._zod.def.check === 'max_length') === true
      return [...(isEnded ? [] : [path]), ...endless((def as z.core.$ZodArrayDef).element, path)]
    }
    case 'object':
      return parts(Object.entries((def as z.core.$ZodObjectDef).shape))
    case 'optional':
    case 'default':
      return endless((def as z.core.$ZodOptionalDef).innerType, path)
    default:
      return []
  }
}

describe('limits of what a document holds', () => {
  it('every list of every kind of document has an end', () => {
    const kinds = { guideFrontMatterSchema, termFrontMatterSchema, flowFileSchema, letterFileSchema, organizationSchema }
    expect(Object.entries(kinds).flatMap(([name, schema]) => endless(schema, name))).toEqual([])
  })

  it('a list has so many rows', () => {
    const term = { term: 'Querella', definition: 'Pedir al Ministerio Público que investigue.' }
    const aliases = (count: number) => termFrontMatterSchema.safeParse({ ...term, aliases: Array(count).fill('x') }).success
    expect([aliases(mostRows), aliases(mostRows + 1)]).toEqual([true, false])
    const { error } = organizationSchema.safeParse({ phones: Array(mostRows + 1).fill({}) })
    expect(error?.issues.map(({ message }) => message)).toContain(`debe tener como máximo ${mostRows} renglones`)
  })

  it('a text has so many characters, in a file and in the editor', () => {
    for (const [letters, expected] of [
      [longestBody, undefined],
      [longestBody + 1, 'text-too-long'],
    ] as const) {
      const paragraphs = Array.from({ length: Math.ceil(letters / 1000) }, (_, i) =>
        'a'.repeat(Math.min(1000, letters - i * 1000)),
      )
      expect(code(() => parseMdx({ text: paragraphs.join('\n\n'), file: 'x.mdx', lineOffset: 0, places: new Places() }))).toBe(
        expected,
      )
      const body = treeToLexical(
        paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
        'x',
      )
      expect(code(() => lexicalToTree(body, { file: 'x' }))).toBe(expected)
    }
  })
})
