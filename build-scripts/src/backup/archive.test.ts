import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { pack } from 'tar-stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveFormat, archiveName, headName, manifestName, tooMany } from './archiveFormat.ts'
import { packArchive } from './packArchive.ts'
import { unpackArchive } from './unpackArchive.ts'

const head = { format: archiveFormat, made: '2026-12-01T12:00:00.000Z', sites: true } as const
const { signal } = new AbortController()

let file: string
let bytes: Buffer

beforeAll(async () => {
  const dir = newFolder()
  mkdirSync(path.join(dir, 'cms/media'), { recursive: true })
  writeFileSync(path.join(dir, 'cms/uno.json'), 'uno')
  writeFileSync(path.join(dir, 'cms/media/imagen.png'), Buffer.alloc(300_000, 'imagen'))
  // As an older program may have left it.
  writeFileSync(path.join(dir, 'cms/media/Señal 1 (copia).png'), 'é')
  file = path.join(newFolder(), archiveName(new Date(head.made)))
  expect(await packArchive({ dir, file, head, signal })).toMatchObject({ files: 3, bytes: 300_005 })
  bytes = readFileSync(file)
})

const unpack = (from: string, dir = newFolder()) => unpackArchive({ file: from, dir, signal })
function fileOf(content: Uint8Array): string {
  const changed = path.join(newFolder(), 'copia.tar.gz')
  writeFileSync(changed, content)
  return changed
}
async function tarOf(entries: Record<string, string>): Promise<Buffer> {
  const tar = pack()
  for (const [name, text] of Object.entries(entries)) tar.entry({ name }, text)
  tar.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of tar) chunks.push(chunk as Uint8Array)
  return gzipSync(Buffer.concat(chunks))
}

describe('an archive', () => {
  it('gives back what went in, and only its owner may read it', async () => {
    const dir = newFolder()
    expect(await unpack(file, dir)).toEqual(head)
    expect(readFileSync(path.join(dir, 'cms/uno.json'), 'utf8')).toBe('uno')
    expect(readFileSync(path.join(dir, 'cms/media/imagen.png'))).toHaveLength(300_000)
    expect(readFileSync(path.join(dir, 'cms/media/Señal 1 (copia).png'), 'utf8')).toBe('é')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it.each([0.1, 0.5, 0.9, 0.999])('cut at %f of it is refused', async (part) => {
    await expect(unpack(fileOf(bytes.subarray(0, bytes.length * part)))).rejects.toThrow(
      /incompleto \(le falta el final\)\. Nada cambió/,
    )
  })

  it('with a byte altered is refused, in the packed file or below', async () => {
    const altered = Buffer.from(bytes)
    altered[altered.length - 6] = ~(altered.at(-6) as number)
    await expect(unpack(fileOf(altered))).rejects.toThrow('dañado o incompleto')
    const plain = gunzipSync(bytes)
    plain[plain.indexOf('imagenimagen')] = 0
    await expect(unpack(fileOf(gzipSync(plain)))).rejects.toThrow('(cms/media/imagen.png)')
  })

  it.each([
    ['another file', async () => Buffer.from('una carta'), 'no es una copia hecha por'],
    ['another archive', () => tarOf({ 'algo.txt': 'algo' }), 'no es una copia hecha por'],
    ['a later version', () => tarOf({ [headName]: '{"format":2}' }), 'es de una versión más nueva'],
    ['no end', () => tarOf({ [headName]: JSON.stringify(head), 'cms/a': 'a' }), 'le falta el final'],
    ['a file too few', () => tarOf({ [headName]: JSON.stringify(head), [manifestName]: '{"a":{"sha256":"","size":0}}' }), '(a)'],
    ['a file too many', () => tarOf({ [headName]: JSON.stringify(head), a: 'a', [manifestName]: '{}' }), '(a)'],
    [
      'a way from the root',
      () => tarOf({ [headName]: JSON.stringify(head), '/fuera': 'a', [manifestName]: '{}' }),
      'no es una copia',
    ],
    ['a way out', () => tarOf({ [headName]: JSON.stringify(head), '../fuera': 'a', [manifestName]: '{}' }), 'no es una copia'],
  ])('is not %s', async (_what, content, said) => {
    const dir = path.join(newFolder(), 'dentro')
    mkdirSync(dir)
    await expect(unpack(fileOf(await content()), dir)).rejects.toThrow(said)
    expect(readdirSync(path.dirname(dir))).toEqual(['dentro'])
  })

  it('that is not there says so', async () => {
    await expect(unpack('/no/hay.tar.gz')).rejects.toThrow('No hay ningún archivo /no/hay.tar.gz')
  })
})

describe('tooMany', () => {
  it('names the oldest, and nothing that is no archive', () => {
    const names = ['01', '03', '02'].map((day) => archiveName(new Date(`2026-12-${day}T00:00:00Z`)))
    expect(tooMany([...names, 'notas.txt', 'justicia-viejo.tar.gz'], 2)).toEqual([names[0]])
    expect(tooMany(names, 5)).toEqual([])
  })
})
