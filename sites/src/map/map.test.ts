import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { largeSilhouettes } from './largeSilhouettes.ts'
import { nationalMap } from './nationalMap.ts'
import { silhouettes } from './silhouettes.ts'

const codes = (JSON.parse(readFileSync(new URL('../../../states.json', import.meta.url), 'utf8')) as { code: string }[]).map(
  ({ code }) => code,
)

describe('outlines', () => {
  it('exist for the 32 states, and for the country', () => {
    expect(Object.keys(nationalMap).toSorted()).toEqual(codes.toSorted())
    expect(Object.keys(largeSilhouettes).toSorted()).toEqual(codes.toSorted())
    expect(Object.keys(silhouettes).toSorted()).toEqual([...codes, 'MX'].toSorted())
  })

  it('are paths and nothing else, light enough for every page', () => {
    for (const path of [...Object.values(silhouettes), ...Object.values(largeSilhouettes), ...Object.values(nationalMap)])
      expect(path).toMatch(/^M[\dlmz -]+z$/)
    expect(Math.max(...Object.values(silhouettes).map((path) => path.length))).toBeLessThanOrEqual(300)
  })
})
