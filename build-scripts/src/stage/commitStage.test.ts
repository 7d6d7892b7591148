import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { beforeEach, describe, expect, it } from 'vitest'
import { commitStage, currentSite, recoverStage } from './commitStage.ts'
import { type DistLayout, distLayout } from './distLayout.ts'

let layout: DistLayout
beforeEach(() => {
  layout = distLayout(newFolder())
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

const before = { 'index.html': 'antes', 'viejo.html': 'antes' }
const after = { 'index.html': 'después', 'b.js': 'nuevo' }

describe('commitStage', () => {
  it('puts the next version of the named sites in the place of the last, and leaves the rest', async () => {
    put(layout.site('jalisco'), before)
    put(layout.site('oaxaca'), before)
    put(layout.nextSite('jalisco'), after)
    put(layout.nextSite('chiapas'), after)
    await commitStage({ layout, slugs: ['jalisco', 'chiapas'] })
    expect([filesOf('jalisco'), filesOf('chiapas'), filesOf('oaxaca')]).toEqual([after, after, before])
    expect(readdirSync(layout.dir).sort()).toEqual(['.next', 'sites'])
    expect(readdirSync(layout.next)).toEqual(['sites'])
    expect(readFileSync(path.join(layout.nextSite('jalisco'), 'index.html'), 'utf8')).toBe('antes')
  })

  it.each([
    ['a link', () => symlinkSync('/etc', layout.site('jalisco'))],
    ['a file', () => writeFileSync(layout.site('jalisco'), 'x')],
  ])('puts a site in the place of %s, and touches nothing outside', async (_what, make) => {
    mkdirSync(layout.sites)
    make()
    put(layout.nextSite('jalisco'), after)
    await commitStage({ layout, slugs: ['jalisco'] })
    expect(filesOf('jalisco')).toEqual(after)
    expect(existsSync('/etc/hosts')).toBe(true)
  })
})

describe('recoverStage', () => {
  it('leaves the sites as they are after a build that was broken off before its switch', async () => {
    put(layout.site('jalisco'), before)
    put(layout.nextSite('jalisco'), { 'index.html': 'a medias' })
    await recoverStage(layout)
    expect(filesOf('jalisco')).toEqual(before)
  })

  it.each(['next', 'nextSites', 'old'] as const)('makes nothing behind a link in the place of %s', async (name) => {
    const outside = newFolder()
    put(layout.site('jalisco'), before)
    put(outside, { 'jalisco/index.html': 'ajeno' })
    mkdirSync(path.dirname(layout[name]), { recursive: true })
    symlinkSync(outside, layout[name])
    await recoverStage(layout)
    expect(existsSync(layout[name])).toBe(false)
    expect(readFileSync(path.join(outside, 'jalisco/index.html'), 'utf8')).toBe('ajeno')
    expect(filesOf('jalisco')).toEqual(before)
  })

  /** The switch of Jalisco and Oaxaca, broken off after some of its steps. */
  const steps = [
    () => renameSync(layout.site('jalisco'), layout.oldSite('jalisco')),
    () => renameSync(layout.nextSite('jalisco'), layout.site('jalisco')),
    () => renameSync(layout.site('oaxaca'), layout.oldSite('oaxaca')),
    () => renameSync(layout.nextSite('oaxaca'), layout.site('oaxaca')),
    () => renameSync(layout.nextDigests, layout.digests),
  ]
  const breakOffAfter = (count: number) => {
    for (const slug of ['jalisco', 'oaxaca']) {
      put(layout.site(slug), before)
      put(layout.nextSite(slug), after)
    }
    mkdirSync(layout.old)
    writeFileSync(layout.nextDigests, '{}')
    writeFileSync(layout.journal, JSON.stringify({ sites: ['jalisco', 'oaxaca'] }))
    for (const step of steps.slice(0, count)) step()
  }
  const counts = [0, 1, 2, 3, 4, 5]

  it.each(counts)('finishes a switch that was broken off after %i of its steps', async (count) => {
    breakOffAfter(count)
    for (const slug of ['jalisco', 'oaxaca']) {
      const shown = readFileSync(path.join(currentSite(layout, slug), 'index.html'), 'utf8')
      const other = path.join(currentSite(layout, slug), shown === 'antes' ? 'viejo.html' : 'b.js')
      expect(existsSync(other)).toBe(true)
    }
    await recoverStage(layout)
    expect([filesOf('jalisco'), filesOf('oaxaca')]).toEqual([after, after])
    expect(readdirSync(layout.dir).sort()).toEqual(['.digests.json', '.next', 'sites'])
    expect(readdirSync(layout.next)).toEqual(['sites'])
    // Once more: what was switched away from does not come back.
    await recoverStage(layout)
    expect([filesOf('jalisco'), filesOf('oaxaca')]).toEqual([after, after])
  })

  it.each([
    ['cut off', '{"sites":["jal'],
    ['of another form', '[{"slug":"jalisco","removed":["../../../x"]}]'],
    ['naming what is no site', '{"sites":["../fuera"]}'],
    ['naming an absolute path', '{"sites":["/etc"]}'],
    ['of nothing', ''],
    ['of null bytes', '\0\0\0\0'],
  ])('does without a journal that is %s, says so in one line, and leaves whole sites', async (_how, journal) => {
    for (const count of counts) {
      breakOffAfter(count)
      put(layout.dir, { 'fuera/x.html': 'x' })
      writeFileSync(layout.journal, journal)
      const said: string[] = []
      await recoverStage(layout, (line) => said.push(line))
      expect(said).toEqual([
        `${layout.journal} está dañado y no se usa: lo que falte de la última construcción se repara con «npm run build».`,
      ])
      for (const slug of ['jalisco', 'oaxaca']) expect([before, after]).toContainEqual(filesOf(slug))
      expect(readFileSync(path.join(layout.dir, 'fuera/x.html'), 'utf8')).toBe('x')
      expect([existsSync(layout.journal), existsSync(layout.old)]).toEqual([false, false])
      layout = distLayout(newFolder())
    }
  })
})
