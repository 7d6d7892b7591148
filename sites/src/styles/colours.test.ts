import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'

const part = (name: string) => readFileSync(new URL(`./sheet/${name}.css`, import.meta.url), 'utf8')
const sheet = part('base')
const states = JSON.parse(readFileSync(new URL('../../../states.json', import.meta.url), 'utf8')) as {
  slug: string
  accent: { light: string; dark: string }
}[]

/** The colour tokens of the first `:root` after `start`. */
function tokensAfter(start: string): Record<string, string> {
  const from = sheet.indexOf(':root', sheet.indexOf(start))
  const rules = sheet.slice(from, sheet.indexOf('}', from))
  return Object.fromEntries(
    [...rules.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name as string, value as string]),
  )
}
const light = tokensAfter('/* Tokens')
const dark = { ...light, ...tokensAfter('prefers-color-scheme: dark') }
const schemes = { light, dark }
/** More contrast: by the attribute, and by the device's own setting. */
const strong = {
  'light, chosen': { ...light, ...tokensAfter('@media screen {') },
  'dark, chosen': { ...dark, ...tokensAfter('@media screen and (prefers-color-scheme: dark)') },
  'light, of the device': { ...light, ...tokensAfter('@media screen and (prefers-contrast: more) {') },
  'dark, of the device': {
    ...dark,
    ...tokensAfter('@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark)'),
  },
}

/** What is read, on what it stands. */
const readPairs: [string, string][] = [
  ['tinta', 'cal'],
  ['tinta', 'papel'],
  ['tinta', 'barro-suave'],
  ['tinta', 'anil-suave'],
  ['tinta-2', 'cal'],
  ['tinta-2', 'papel'],
  ['tinta-2', 'anil-suave'],
  ['anil', 'cal'],
  ['anil', 'papel'],
  ['anil', 'anil-suave'],
  ['barro', 'cal'],
  ['barro', 'papel'],
  ['barro', 'anil-suave'],
  ['barro', 'barro-suave'],
  ['alba', 'noche'],
  ['alba', 'anil'],
  ['alba', 'barro'],
]
/** What must be seen, but is not read. */
const seenPairs: [string, string][] = [
  ['mapa', 'cal'],
  ['nopal', 'cal'],
  ['barro', 'cal'],
  ['tinta', 'cempasuchil'],
]

describe.each(Object.entries(schemes))('colours in %s', (scheme, tokens) => {
  const ratio = ([front, back]: [string, string]) => contrast(tokens[front] as string, tokens[back] as string)

  it.each(readPairs)('%s is read on %s', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(seenPairs.filter(([front]) => scheme === 'light' || front !== 'tinta'))('%s is seen on %s', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(3)
  })

  it.each(states.map(({ slug, accent }) => [slug, accent[scheme as 'light' | 'dark']] as const))(
    'the accent of %s is seen on both papers',
    (_slug, accent) => {
      expect(contrast(accent, tokens.cal as string)).toBeGreaterThanOrEqual(3)
      expect(contrast(accent, tokens.papel as string)).toBeGreaterThanOrEqual(3)
    },
  )
})

describe.each(Object.entries(strong))('colours of high contrast in %s', (_scheme, tokens) => {
  const ratio = ([front, back]: [string, string]) => contrast(tokens[front] as string, tokens[back] as string)

  it.each(readPairs)('%s is read on %s, as WCAG AAA asks', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(7)
  })

  it.each([...seenPairs.filter(([front]) => front !== 'tinta'), ['cempasuchil', 'cal'], ['linea', 'cal']] as [string, string][])(
    '%s is seen on %s',
    (front, back) => {
      expect(ratio([front, back])).toBeGreaterThanOrEqual(3)
    },
  )
})

it('has the same high contrast whether it is chosen or the device asks for it', () => {
  expect(strong['light, of the device']).toEqual(strong['light, chosen'])
  expect(strong['dark, of the device']).toEqual(strong['dark, chosen'])
})

it('writes the number of a step in ink that is read on marigold in both schemes', () => {
  const ink = /color: (#[0-9a-f]{6});\n {2}font: 700 1.15rem \/ 2.3rem/.exec(part('steps'))?.[1] as string
  for (const tokens of [...Object.values(schemes), ...Object.values(strong)])
    expect(contrast(ink, tokens.cempasuchil as string)).toBeGreaterThanOrEqual(4.5)
})

it('measures contrast as WCAG does', () => {
  expect(contrast('#000', '#ffffff')).toBe(21)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
})
