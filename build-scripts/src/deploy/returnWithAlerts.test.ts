import { describe, expect, it } from 'vitest'
import { type Manifest, releaseId } from '../release/manifest.ts'
import { returnWithAlerts } from './returnWithAlerts.ts'

const file = (letter: string) => ({ sha256: letter.repeat(64), size: 1, type: 'text/html' })
const release = (files: Manifest['files'], parent: string | null): Manifest => ({
  version: 1,
  site: 'jalisco',
  made: '2026-11-21T00:00:00.000Z',
  parent,
  files,
  inputs: { pages: {}, search: '', files: '', offline: '', alerts: '' },
  reads: { pieces: [], pages: {} },
  findings: [],
})
const good = release({ 'index.html': file('a'), 'avisos.json': file('b'), 'en/avisos.json': file('b') }, 'f'.repeat(32))
const goodId = releaseId(good.files)

function target(live: Manifest) {
  const put: [string, Manifest][] = []
  return { put, manifest: async () => live, putManifest: async (id: string, manifest: Manifest) => void put.push([id, manifest]) }
}

describe('going back at a target', () => {
  it('keeps the alerts of now, and goes further back from there', async () => {
    const there = target(release({ 'index.html': file('c'), 'avisos.json': file('d') }, goodId))
    const { id, manifest } = await returnWithAlerts(there, { from: 'e'.repeat(32), id: goodId, manifest: good })
    expect(manifest.files).toEqual({ 'index.html': file('a'), 'avisos.json': file('d') })
    expect(manifest.parent).toBe(good.parent)
    expect(id).toBe(releaseId(manifest.files))
    expect(there.put).toEqual([[id, manifest]])
  })

  it('is the release itself where its alerts are those of now', async () => {
    const there = target(release({ ...good.files, 'index.html': file('c') }, goodId))
    expect(await returnWithAlerts(there, { from: 'e'.repeat(32), id: goodId, manifest: good })).toEqual({
      id: goodId,
      manifest: good,
    })
    expect(there.put).toEqual([])
  })
})
