import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Places } from '../located/places.ts'
import { patient } from '../patience.ts'
import { blocksArbitrary } from '../testing/textArbitraries.ts'
import { lexicalToTree } from './lexicalToTree.ts'
import { parseMdx } from './parseMdx.ts'
import { printMdx } from './printMdx.ts'
import { treeToLexical } from './treeToLexical.ts'

const parse = (text: string) => parseMdx({ text, file: 'prueba.mdx', lineOffset: 0, places: new Places() })

describe('the three pictures of a text', () => {
  // 400 random texts: seconds where nothing else runs, many more where much does.
  it('MDX gives back any tree', { timeout: patient(120_000) }, () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        expect(parse(printMdx(blocks))).toEqual(blocks)
      }),
      { numRuns: 200 },
    )
  })

  it('Lexical gives back any tree', { timeout: patient(120_000) }, () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        expect(lexicalToTree(treeToLexical(blocks, 'prueba'), { file: 'prueba' })).toEqual(blocks)
      }),
    )
  })
})
