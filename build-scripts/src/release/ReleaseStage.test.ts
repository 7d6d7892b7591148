import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { beforeEach, describe, expect, it } from 'vitest'
import { type DistLayout, distLayout } from './distLayout.ts'
import { ObjectStore } from './ObjectStore.ts'
import { ReleaseStage, type StandingRelease } from './ReleaseStage.ts'

const page = 'guias/robo/index.html'
let dir: string
let lastDir: string
let nextDir: string
let objects: ObjectStore
let layout: DistLayout
let last: StandingRelease
let stage: ReleaseStage
const openStage = () => new ReleaseStage({ objects, nextDir, last })
const inLast = (file: string) => path.join(lastDir, file)
const objectOf = (file: string) => layout.object(last.files[file]?.sha256 ?? '')

beforeEach(() => {
  dir = newFolder()
  layout = distLayout(dir)
  objects = new ObjectStore(layout)
  ;[lastDir, nextDir] = [path.join(dir, 'last'), path.join(dir, 'next')]
  const first = new ReleaseStage({ objects, nextDir: lastDir, last: undefined })
  first.write(page, 'antes')
  first.write('sw.js', 'uno')
  first.write('pagefind/a.json', 'a')
  first.write('pagefind/b.json', 'b')
  last = { files: first.files, tree: lastDir, times: first.times }
  stage = openStage()
})

describe('ReleaseStage', () => {
  it('writes new bytes and leaves the last version as it was', () => {
    stage.write(page, 'después')
    expect(readFileSync(path.join(nextDir, page), 'utf8')).toBe('después')
    expect(readFileSync(inLast(page), 'utf8')).toBe('antes')
    expect(stage.tally).toEqual({ files: 1, bytes: 8, written: 1 })
  })

  it('takes over what has the same bytes, as the very file', () => {
    stage.write(page, 'antes')
    expect(stage.keep('sw.js')).toBe(true)
    for (const file of [page, 'sw.js']) expect(statSync(path.join(nextDir, file)).ino).toBe(statSync(inLast(file)).ino)
    expect(stage.tally).toEqual({ files: 2, bytes: 8, written: 0 })
    expect(stage.files).toEqual({ [page]: last.files[page], 'sw.js': last.files['sw.js'] })
    expect(stage.times).toEqual({ [page]: last.times[page], 'sw.js': last.times['sw.js'] })
  })

  it('writes what has the same length and other bytes, whatever the times say', () => {
    stage.write(page, 'ANTES')
    expect(readFileSync(path.join(nextDir, page), 'utf8')).toBe('ANTES')
  })

  it('writes over what it has taken over, and leaves the last version as it was', () => {
    stage.keep('sw.js')
    stage.write('sw.js', 'dos')
    expect([readFileSync(path.join(nextDir, 'sw.js'), 'utf8'), readFileSync(inLast('sw.js'), 'utf8')]).toEqual(['dos', 'uno'])
    expect(stage.tally.files).toBe(1)
  })

  it('takes a folder over whole or not at all', () => {
    rmSync(objectOf('pagefind/b.json'))
    expect(openStage().keepAll({ files: ['sw.js'], folders: ['pagefind'] })).toBe(false)
    expect(existsSync(nextDir)).toBe(false)
    objects.put(Buffer.from('b'))
    expect(openStage().keepAll({ files: ['sw.js'], folders: ['pagefind'] })).toBe(true)
    expect(readdirSync(path.join(nextDir, 'pagefind'))).toEqual(['a.json', 'b.json'])
  })

  it('says so when there is nothing to keep', () => {
    expect(stage.keep('no-existe.html')).toBe(false)
    expect(stage.keepAll({ files: [], folders: ['vacía'] })).toBe(false)
    expect(stage.tally.files).toBe(0)
  })

  it('is made of an older version, or of what a broken build left: what is shared stays, what is not goes', async () => {
    mkdirSync(path.join(nextDir, 'guias/robo'), { recursive: true })
    linkSync(inLast('sw.js'), path.join(nextDir, 'sw.js'))
    writeFileSync(path.join(nextDir, page), 'más antes')
    writeFileSync(path.join(nextDir, 'pagefind'), 'x')
    for (const stray of ['vieja/a/index.html', 'index.html/b', 'guias/robo/old.html']) {
      mkdirSync(path.dirname(path.join(nextDir, stray)), { recursive: true })
      writeFileSync(path.join(nextDir, stray), 'x')
    }
    const outside = path.join(dir, 'fuera')
    mkdirSync(outside)
    symlinkSync(outside, path.join(nextDir, 'leyes'))
    const kept = statSync(path.join(nextDir, 'sw.js'))
    stage.write(page, 'después')
    stage.write('index.html', 'inicio')
    stage.write('leyes/index.html', 'leyes')
    expect(stage.keepAll({ files: ['sw.js'], folders: ['pagefind'] })).toBe(true)
    await stage.finish()
    const names = readdirSync(nextDir, { recursive: true }).map(String).sort()
    expect(names).toEqual(
      [
        'guias',
        'guias/robo',
        page,
        'index.html',
        'leyes',
        'leyes/index.html',
        'pagefind',
        'pagefind/a.json',
        'pagefind/b.json',
        'sw.js',
      ].sort(),
    )
    const sw = statSync(path.join(nextDir, 'sw.js'))
    expect([sw.ino, sw.ctimeMs]).toEqual([kept.ino, kept.ctimeMs])
    expect(readFileSync(path.join(nextDir, page), 'utf8')).toBe('después')
    expect(readdirSync(outside)).toEqual([])
    expect(readFileSync(inLast(page), 'utf8')).toBe('antes')
  })

  it('is put together in a folder of its own, where a link or a file stood in its place', async () => {
    const outside = path.join(dir, 'fuera')
    mkdirSync(outside)
    symlinkSync(outside, nextDir)
    stage.write(page, 'después')
    await stage.finish()
    expect(readdirSync(outside)).toEqual([])
    expect(readFileSync(path.join(nextDir, page), 'utf8')).toBe('después')
  })

  it('puts what was written on the disk', async () => {
    stage.write(page, 'después')
    await expect(stage.finish()).resolves.toBeUndefined()
  })
})

describe('what stands in the folder, against its record', () => {
  it('is as it should be', () => {
    expect(stage.confirmLast()).toEqual({})
  })

  it('is still so when it was only touched: the new times are told', () => {
    utimesSync(inLast(page), new Date(0), new Date(0))
    expect(openStage().confirmLast()).toEqual({ times: { ...last.times, [page]: 0 } })
  })

  const outside = () => {
    const file = path.join(dir, 'fuera')
    writeFileSync(file, 'antes')
    return file
  }
  const replaceBy = (file: string, make: () => void) => {
    rmSync(inLast(file))
    make()
  }
  const linkTo = (folder: string) => {
    const elsewhere = path.join(dir, 'otra parte')
    renameSync(folder, elsewhere)
    symlinkSync(elsewhere, folder)
  }
  it.each([
    ['a page was emptied', () => writeFileSync(inLast(page), '')],
    ['a page was altered in place, to the same length', () => writeFileSync(inLast(page), 'ANTES')],
    ['a page was deleted', () => rmSync(inLast(page))],
    ['a page became a link to the same bytes', () => replaceBy(page, () => symlinkSync(outside(), inLast(page)))],
    ['a page became a folder', () => replaceBy(page, () => mkdirSync(inLast(page)))],
    ['a folder became a link', () => linkTo(inLast('guias'))],
    ['the whole site became a link', () => linkTo(lastDir)],
    ['the service worker was replaced', () => writeFileSync(inLast('sw.js'), 'tres')],
    ['the search index was deleted', () => rmSync(inLast('pagefind'), { recursive: true })],
    ['a stray page is there', () => writeFileSync(inLast('phishing.html'), 'x')],
    ['a stray link is there', () => symlinkSync('/etc', inLast('etc'))],
    ['a stray second name of a page is there', () => linkSync(inLast(page), inLast('otra.html'))],
    ['a stray folder is there', () => mkdirSync(inLast('vacía'))],
    ['all is gone', () => rmSync(lastDir, { recursive: true })],
  ])('is not when %s', (_what, damage) => {
    damage()
    expect(openStage().confirmLast()).toBeUndefined()
  })

  it('does not keep what is not what the record says', () => {
    writeFileSync(inLast(page), 'ANTES')
    const now = openStage()
    expect(now.keep(page)).toBe(false)
    expect(now.keep('sw.js')).toBe(true)
    // The very file of the store was altered: it is made again, and the tree gets the new one.
    now.write(page, 'antes')
    expect([objectOf(page), path.join(nextDir, page)].map((file) => readFileSync(file, 'utf8'))).toEqual(['antes', 'antes'])
  })
})
