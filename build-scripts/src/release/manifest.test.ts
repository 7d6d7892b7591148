import { describe, expect, it } from 'vitest'
import { type Manifest, parseManifest, type ReleaseFiles, releaseId } from './manifest.ts'

const file = { sha256: 'a'.repeat(64), size: 5, type: 'text/html; charset=utf-8' }
const manifestOf = (files: ReleaseFiles): Manifest => ({
  version: 1,
  site: 'jalisco',
  made: '2026-11-21T12:00:00.000Z',
  parent: null,
  files,
  inputs: { pages: { '/': 'b' }, search: 'c', files: 'd', offline: 'e', alerts: 'f' },
  reads: { pieces: [['guide:robo', 'f']], pages: { '/': '0' } },
  findings: [],
})
const manifest = manifestOf({ 'index.html': file })
const id = releaseId(manifest.files)

describe('releaseId', () => {
  it('is of what is served, in whatever order it was put there', () => {
    const other = { ...file, size: 6 }
    expect(releaseId({ a: file, b: other })).toBe(releaseId({ b: other, a: file }))
    const others: ReleaseFiles[] = [
      {},
      { a: file },
      { b: file },
      { a: other },
      { a: { ...file, type: 'x' } },
      { a: file, b: file },
    ]
    expect(new Set(others.map(releaseId)).size).toBe(others.length)
  })
})

describe('parseManifest', () => {
  it('reads what was written', () => {
    expect(parseManifest(JSON.stringify(manifest), { site: 'jalisco', id })).toEqual(manifest)
  })

  it.each<readonly [string, unknown]>([
    ['cut off', '{"version":1,"si'],
    ['of another version', { ...manifest, version: 2 }],
    ['a list', []],
    ['null', null],
    ['of another site', { ...manifest, site: 'oaxaca' }],
    ['with a site out of the folder', { ...manifest, site: '../x' }],
    ['of other files', manifestOf({ 'index.html': { ...file, size: 6 } })],
    ['without its inputs', { ...manifest, inputs: undefined }],
  ])('refuses one that is %s', (_how, value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    expect(parseManifest(text, { site: 'jalisco', id })).toBeUndefined()
  })

  it.each(['../x', 'a/../../x', '/etc/passwd', 'a\0b', 'a\\..\\b', '', '.', 'a/./b'])(
    'refuses one that names the file «%s»',
    (name) => {
      const files = { [name]: file }
      expect(parseManifest(JSON.stringify(manifestOf(files)), { site: 'jalisco', id: releaseId(files) })).toBeUndefined()
    },
  )

  it.each(['A'.repeat(64), 'a'.repeat(63), '../../../../etc/passwd'])('refuses one that names the object «%s»', (sha256) => {
    const files = { a: { ...file, sha256 } }
    expect(parseManifest(JSON.stringify(manifestOf(files)), { site: 'jalisco', id: releaseId(files) })).toBeUndefined()
  })
})
