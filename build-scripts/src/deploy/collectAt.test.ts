import { describe, expect, it } from 'vitest'
import { chooseKept, collectAt, collectedToText, keepNumber } from './collectAt.ts'
import type { Target } from './Target.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32)) as [string, string, string, string]

describe('chooseKept', () => {
  const manifests = new Map([
    [a, { parent: null, made: '2026-11-01T00:00:00.000Z' }],
    [b, { parent: a, made: '2026-11-02T00:00:00.000Z' }],
    [c, { parent: b, made: '2026-11-03T00:00:00.000Z' }],
    [d, { parent: c, made: '2026-11-04T00:00:00.000Z' }],
  ])
  it('keeps what is shown, what that took the place of, and then the newest', () => {
    expect(chooseKept(manifests, d, 2)).toEqual([d, c])
    expect(chooseKept(manifests, b, 3)).toEqual([b, a, d])
    expect(chooseKept(manifests, undefined, 2)).toEqual([d, c])
    expect(chooseKept(manifests, a, 10)).toEqual([a, d, c, b])
  })

  it('ends where releases took the place of one another', () => {
    const round = new Map([...manifests, [a, { parent: d, made: '2026-11-01T00:00:00.000Z' }]])
    expect(chooseKept(round, a, 10)).toEqual([a, d, c, b])
  })
})

describe('collectAt', () => {
  const at = (input: { manifest?: unknown; putAt?: Date }) => {
    const removed: string[] = []
    const target = {
      hold: async () => async () => undefined,
      kept: async () =>
        [`releases/jalisco/${a}.json`, `releases/jalisco/${b}.json`, 'releases/jalisco/history.json', 'objects/aa/1'].map(
          (key) => ({
            key,
            bytes: 10,
            ...(input.putAt === undefined ? {} : { putAt: input.putAt }),
          }),
        ),
      pointer: async () => ({ release: a, since: null, token: '' }),
      manifest: async (_site: string, id: string) => (id === a ? input.manifest : undefined),
      keyOf: () => 'objects/bb/2',
      remove: async (keys: readonly string[]) => void removed.push(...keys),
    } as unknown as Target
    return { target, removed }
  }
  const manifest = { parent: null, made: '2026-11-01T00:00:00.000Z', files: {} }
  const now = new Date('2026-11-05T12:00:00.000Z')

  it('removes nothing where what a site shows cannot be read', async () => {
    const { target, removed } = at({})
    await expect(collectAt(target, 2, now)).rejects.toThrow(/^De «jalisco» no se puede leer la lista/)
    expect(removed).toEqual([])
  })

  it('removes damaged manifests and objects that nobody names, and no history', async () => {
    const { target, removed } = at({ manifest })
    expect(await collectAt(target, 2, now)).toEqual({ releases: 1, objects: 1, bytes: 20 })
    expect(removed).toEqual([`releases/jalisco/${b}.json`, 'objects/aa/1'])
  })

  it('leaves what may belong to a deployment that is on its way', async () => {
    const { target, removed } = at({ manifest, putAt: new Date('2026-11-04T12:00:01.000Z') })
    expect(await collectAt(target, 2, now)).toMatchObject({ objects: 0 })
    expect(removed).not.toContain('objects/aa/1')
  })
})

it('says how many stay and what went', () => {
  expect(keepNumber('2')).toBe(2)
  for (const text of ['1', '0', '2.5', 'x', '']) expect(() => keepNumber(text)).toThrow(`--keep=${text} no es un número`)
  expect(collectedToText({ releases: 0, objects: 0, bytes: 0 })).toBe('No había versiones de más que borrar.')
  expect(collectedToText({ releases: 3, objects: 12, bytes: 1_500_000 })).toBe(
    'Se borraron versiones de más: 3, con 12 archivos que ya nadie usa (1.5 MB).',
  )
})
