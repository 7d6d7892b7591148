import { describe, expect, it } from 'vitest'
import { foldText } from './foldText.ts'

describe('foldText', () => {
  it.each([
    ['FISCALÍA', 'fiscalia'],
    ['  Prisión\n preventiva ', 'prision preventiva'],
    ['Niñez ÜBER', 'ninez uber'],
    ['“Ah” 911', '“ah” 911'],
  ])('%j is %j', (text, folded) => expect(foldText(text)).toBe(folded))
})
