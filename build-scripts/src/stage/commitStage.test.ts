import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { commitStage, recoverStage } from './commitStage.ts'
import { type DistLayout, distLayout } from './distLayout.ts'

let layout: DistLayout
beforeEach(() => {
  layout = distLayout(mkdtempSync(path.join(tmpdir(), 'dist-')))
})

/** Writes files with one text each. */
function put(dir: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), text)
  }
}

/** Every file of a site with its text. */
function filesOf(slug: string): Record<string, string> {
  const dir = layout.site(slug)
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]))
}

describe('commitStage', () => {
  it('changes, adds and removes files of the named sites, and leaves the rest', async () => {
    put(layout.site('jalisco'), { 'index.html': 'antes', 'a.css': 'igual', 'guias/hurto/index.html': 'antes' })
    put(layout.site('oaxaca'), { 'index.html': 'antes' })
    put(layout.nextSite('jalisco'), { 'index.html': 'después', 'guias/robo/index.html': 'nueva' })
    await commitStage({ layout, sites: [{ slug: 'jalisco', removed: ['guias/hurto/index.html'] }] })
    expect(filesOf('jalisco')).toEqual({ 'a.css': 'igual', 'guias/robo/index.html': 'nueva', 'index.html': 'después' })
    expect(filesOf('oaxaca')).toEqual({ 'index.html': 'antes' })
    expect(existsSync(path.join(layout.site('jalisco'), 'guias/hurto'))).toBe(false)
    expect(readdirSync(layout.dir)).toEqual(['sites'])
  })

  it('switches to a site that was not there before', async () => {
    put(layout.nextSite('jalisco'), { 'index.html': 'primero' })
    await commitStage({ layout, sites: [{ slug: 'jalisco', removed: [] }] })
    expect(filesOf('jalisco')).toEqual({ 'index.html': 'primero' })
  })
})

describe('recoverStage', () => {
  it('clears away a build that was broken off before its switch', async () => {
    put(layout.site('jalisco'), { 'index.html': 'antes' })
    put(layout.nextSite('jalisco'), { 'index.html': 'a medias' })
    await recoverStage(layout)
    expect(filesOf('jalisco')).toEqual({ 'index.html': 'antes' })
    expect(existsSync(layout.next)).toBe(false)
  })

  it.each([
    ['before its first file', { 'index.html': 'antes', 'viejo.html': 'antes' }, { 'index.html': 'después', 'b.js': 'nuevo' }],
    ['between two files', { 'index.html': 'antes', 'viejo.html': 'antes', 'b.js': 'nuevo' }, { 'index.html': 'después' }],
    ['before what goes was removed', { 'index.html': 'después', 'viejo.html': 'antes', 'b.js': 'nuevo' }, {}],
    ['at its end', { 'index.html': 'después', 'b.js': 'nuevo' }, {}],
  ])('finishes a switch that was broken off %s', async (_when, site, next) => {
    put(layout.site('jalisco'), site)
    put(layout.nextSite('jalisco'), next)
    put(layout.nextSite('oaxaca'), { 'index.html': 'después' })
    writeFileSync(layout.nextDigests, '{}')
    writeFileSync(
      layout.journal,
      JSON.stringify([
        { slug: 'jalisco', removed: ['viejo.html'] },
        { slug: 'oaxaca', removed: [] },
      ]),
    )
    await recoverStage(layout)
    expect(filesOf('jalisco')).toEqual({ 'b.js': 'nuevo', 'index.html': 'después' })
    expect(filesOf('oaxaca')).toEqual({ 'index.html': 'después' })
    expect(readdirSync(layout.dir).sort()).toEqual(['.digests.json', 'sites'])
  })
})
