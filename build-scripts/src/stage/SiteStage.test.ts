import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { SiteStage } from './SiteStage.ts'

let lastDir: string
let nextDir: string
let stage: SiteStage
beforeEach(() => {
  const dir = mkdtempSync(path.join(tmpdir(), 'stage-'))
  lastDir = path.join(dir, 'last')
  nextDir = path.join(dir, 'next')
  mkdirSync(path.join(lastDir, 'guias/robo'), { recursive: true })
  writeFileSync(path.join(lastDir, 'guias/robo/index.html'), 'antes')
  stage = new SiteStage({ lastDir, nextDir })
})

describe('SiteStage', () => {
  it('writes new bytes and leaves the last version as it was', () => {
    stage.write('guias/robo/index.html', 'después')
    expect(readFileSync(path.join(nextDir, 'guias/robo/index.html'), 'utf8')).toBe('después')
    expect(readFileSync(path.join(lastDir, 'guias/robo/index.html'), 'utf8')).toBe('antes')
    expect(stage.tally).toEqual({ files: 1, bytes: 8, written: 1 })
  })

  it('does not write what has the same bytes', () => {
    stage.write('guias/robo/index.html', 'antes')
    expect(existsSync(nextDir)).toBe(false)
    expect(stage.tally).toEqual({ files: 1, bytes: 5, written: 0 })
  })

  it('writes what has the same length and other bytes', () => {
    stage.write('guias/robo/index.html', 'ANTES')
    expect(readFileSync(path.join(nextDir, 'guias/robo/index.html'), 'utf8')).toBe('ANTES')
  })

  it('says so when there is nothing to keep', () => {
    expect(stage.keep('no-existe.html')).toBe(false)
    expect(stage.keepFolder('pagefind')).toBe(false)
    expect(stage.tally.files).toBe(0)
  })

  it('names the files that go, and none that was written or kept', () => {
    writeFileSync(path.join(lastDir, 'robots.txt'), 'uno')
    writeFileSync(path.join(lastDir, 'sitemap.xml'), 'uno')
    stage.write('robots.txt', 'dos')
    expect(stage.keepFolder('guias')).toBe(true)
    expect(stage.removed()).toEqual(['sitemap.xml'])
  })
})
