import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineOf, pictogramNames, pictograms } from './pictograms.ts'
import { readPictograms } from './readPictograms.ts'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.svg'))
const svgOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

/** How every one is drawn: the same pen, in the colour of the text, without fill. */
const drawing =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1\.5" stroke-linecap="round" stroke-linejoin="round"><title>(?<title>[^<]+)<\/title><path d="[MLHVCQATZmlhvcqatz\d .-]+"\/><\/svg>\n$/

describe('the pictograms', () => {
  it('are the files beside their names, and no others', () => {
    expect(files.sort()).toEqual(pictogramNames.map((name) => `${name}.svg`).sort())
  })

  it.each(files)('%s is one line of the one style, below 600 bytes', (file) => {
    const svg = svgOf(file)
    expect(svg).toMatch(drawing)
    expect(Buffer.byteLength(svg)).toBeLessThan(600)
  })

  it.each(pictogramNames)('%s says in its file what it says in the CMS', (name) => {
    expect(drawing.exec(svgOf(`${name}.svg`))?.groups?.title).toBe(pictograms[name].es)
  })

  it('differ from one another', () => {
    expect(new Set(files.map((file) => lineOf(svgOf(file)))).size).toBe(files.length)
  })

  it('are read from their files', () => {
    const lines = readPictograms()
    expect(Object.keys(lines)).toEqual(pictogramNames)
    for (const [name, line] of Object.entries(lines)) expect(svgOf(`${name}.svg`)).toContain(`<path d="${line}"/>`)
  })
})

describe('lineOf', () => {
  it.each(['<svg><circle r="3"/></svg>', '<svg><path d="M0 0"/><path d="M1 1"/></svg>'])('refuses %s', (svg) => {
    expect(() => lineOf(svg)).toThrow(TypeError)
  })
})
