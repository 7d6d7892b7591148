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
const put = (dir: string, text: string) => {
  mkdirSync(dir, { recursive: true })
  writeFileSync(path.join(dir, 'index.html'), text)
}
const get = (slug: string) => readFileSync(path.join(layout.site(slug), 'index.html'), 'utf8')

describe('commitStage', () => {
  it('switches the named sites and leaves the rest', async () => {
    put(layout.site('jalisco'), 'antes')
    put(layout.site('oaxaca'), 'antes')
    put(layout.nextSite('jalisco'), 'después')
    await commitStage({ layout, sites: ['jalisco'] })
    expect([get('jalisco'), get('oaxaca')]).toEqual(['después', 'antes'])
    expect(readdirSync(layout.dir)).toEqual(['sites'])
  })

  it('switches to a site that was not there before', async () => {
    put(layout.nextSite('jalisco'), 'primero')
    await commitStage({ layout, sites: ['jalisco'] })
    expect(get('jalisco')).toBe('primero')
  })
})

describe('recoverStage', () => {
  it('clears away a build that was broken off before its switch', async () => {
    put(layout.site('jalisco'), 'antes')
    put(layout.nextSite('jalisco'), 'a medias')
    await recoverStage(layout)
    expect(get('jalisco')).toBe('antes')
    expect(existsSync(layout.next)).toBe(false)
  })

  it.each([
    [
      'before the first rename',
      () => {
        put(layout.site('jalisco'), 'antes')
        put(layout.nextSite('jalisco'), 'después')
      },
    ],
    [
      'between its two renames',
      () => {
        put(layout.oldSite('jalisco'), 'antes')
        put(layout.nextSite('jalisco'), 'después')
      },
    ],
    [
      'after the site was switched',
      () => {
        put(layout.oldSite('jalisco'), 'antes')
        put(layout.site('jalisco'), 'después')
      },
    ],
  ])('finishes a switch that was broken off %s', async (_when, arrange) => {
    arrange()
    put(layout.nextSite('oaxaca'), 'después')
    writeFileSync(layout.nextDigests, '{}')
    writeFileSync(layout.journal, JSON.stringify({ sites: ['jalisco', 'oaxaca'] }))
    await recoverStage(layout)
    expect([get('jalisco'), get('oaxaca')]).toEqual(['después', 'después'])
    expect(readdirSync(layout.dir).sort()).toEqual(['.digests.json', 'sites'])
  })
})
