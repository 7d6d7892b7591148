import { describe, expect, it } from 'vitest'
import { isMovedByAnother, parseS3Pointer } from './s3Pointer.ts'
import { s3SettingsFrom } from './s3Settings.ts'
import { filesToPlace, headersOf, namesToRemove, objectKey } from './siteFiles.ts'

const file = (sha256: string, size = 5, type = 'text/html; charset=utf-8') => ({ sha256: sha256.repeat(64), size, type })
const [a, b] = [file('a'), file('b')]

describe('filesToPlace', () => {
  it('begins with what is named by its digest and ends with the service worker', () => {
    const after = { 'sw.js': a, 'index.html': a, 'assets/x.js': a, 'offline/p': a, 'guias/robo/index.html': a }
    const names = filesToPlace(undefined, after).map(([name]) => name)
    expect(names).toEqual(['assets/x.js', 'offline/p', 'guias/robo/index.html', 'index.html', 'sw.js'])
  })

  it('takes only what is another, new, or of another type, where what stands there is known', () => {
    const before = { same: a, other: a, typed: a }
    const names = filesToPlace(before, { same: a, other: b, typed: { ...a, type: 'text/plain' }, more: a }).map(([name]) => name)
    expect(names).toEqual(['more', 'other', 'typed'])
  })
})

describe('namesToRemove', () => {
  const standing = ['index.html', 'viejo.html', 'assets/viejo.js', 'assets/antiguo.js', 'ajeno.html']
  it('keeps what is named by its digest for pages of the release before, and of no older one', () => {
    const before = { 'index.html': a, 'viejo.html': a, 'assets/viejo.js': a }
    expect(namesToRemove(standing, before, { 'index.html': b })).toEqual(['viejo.html', 'assets/antiguo.js', 'ajeno.html'])
  })

  it('removes everything of a site that is taken down', () => {
    expect(namesToRemove(standing, { 'assets/viejo.js': a }, undefined)).toEqual(standing)
  })
})

it('keeps long text compressed, under a name of its own', () => {
  const long = file('c', 5000)
  expect([a, long, file('c', 5000, 'image/png')].map((each) => objectKey(each).slice(-6))).toEqual(['aaaaaa', 'ccc.gz', 'cccccc'])
  expect(headersOf('assets/x.js', long)).toMatchObject({ isGzip: true, cacheControl: 'public, max-age=31536000, immutable' })
  expect(headersOf('index.html', a)).toEqual({ type: 'text/html; charset=utf-8', isGzip: false, cacheControl: 'no-cache' })
})

describe('s3SettingsFrom', () => {
  const of = { storeBucket: 'almacen', domainOf: (site: string) => `${site}.example` }
  const env = { AWS_ACCESS_KEY_ID: 'quien', AWS_SECRET_ACCESS_KEY: 'secreto' }
  it('takes secrets from the environment, and buckets by the names of the sites', () => {
    const settings = s3SettingsFrom(env, of)
    expect(settings).toMatchObject({ region: 'us-east-1', credentials: { accessKeyId: 'quien', secretAccessKey: 'secreto' } })
    expect(settings.siteBucket('jalisco')).toBe('jalisco.example')
    const empty = { JUSTICIA_S3_REGION: '', JUSTICIA_S3_ENDPOINT: '', JUSTICIA_S3_SITE_BUCKET: '', AWS_SESSION_TOKEN: '' }
    expect(JSON.stringify(s3SettingsFrom({ ...env, ...empty }, of))).toBe(JSON.stringify(settings))
    expect(s3SettingsFrom({ ...env, JUSTICIA_S3_SITE_BUCKET: 'j-{slug}' }, of).siteBucket('jalisco')).toBe('j-jalisco')
  })

  it.each([
    [{ AWS_ACCESS_KEY_ID: 'quien' }, 'Falta AWS_SECRET_ACCESS_KEY en el entorno'],
    [{ AWS_SECRET_ACCESS_KEY: 'secreto' }, 'Falta AWS_ACCESS_KEY_ID en el entorno'],
    [{ ...env, JUSTICIA_S3_SITE_BUCKET: 'todos' }, 'JUSTICIA_S3_SITE_BUCKET no distingue los sitios'],
  ])('names what is missing in %j', (given, message) => {
    expect(() => s3SettingsFrom(given, of)).toThrow(message)
  })
})

describe('a pointer', () => {
  const release = 'a'.repeat(32)
  const moving = { to: release, by: 'otro', at: '2026-11-30T12:00:00.000Z' }
  const pointer = { version: 1 as const, release, since: '2026-11-30T11:00:00.000Z' }
  it('is read as it was written, and is none when it is damaged', () => {
    expect(parseS3Pointer(JSON.stringify({ ...pointer, moving }))).toEqual({ ...pointer, moving })
    for (const text of ['', '{', '{"version":2}', JSON.stringify({ ...pointer, release: '../x' })])
      expect(parseS3Pointer(text)).toBeUndefined()
  })

  it('is another’s while that one says that it lives', () => {
    const at = (time: string, me = 'yo') => isMovedByAnother({ ...pointer, moving }, me, new Date(time))
    expect([at('2026-11-30T12:01:59.000Z'), at('2026-11-30T12:02:00.000Z'), at('2026-11-30T12:00:01.000Z', 'otro')]).toEqual([
      true,
      false,
      false,
    ])
    expect(isMovedByAnother(pointer, 'yo', new Date())).toBe(false)
  })
})
