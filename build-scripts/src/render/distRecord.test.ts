import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it } from 'vitest'
import { digestOf, readDistRecord } from './distRecord.ts'

describe('digestOf', () => {
  it('does not let parts run into one another', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']))
  })
})

describe('readDistRecord', () => {
  const empty = { version: 2, sites: {} }
  const site = {
    digests: { pages: { '/': 'a' }, search: 'b', files: 'c', offline: 'd' },
    files: { 'index.html': [1, 2.5, 'e'] },
    findings: [],
  }
  const read = async (text: string) => {
    const digests = path.join(newFolder(), '.digests.json')
    await writeFile(digests, text)
    const said: string[] = []
    return { record: await readDistRecord({ digests }, (line) => said.push(line.replace(digests, '‹digests›'))), said }
  }

  it('reads what was written', async () => {
    const record = { version: 2, sites: { jalisco: site } }
    expect(await read(JSON.stringify(record))).toEqual({ record, said: [] })
  })

  it('is empty where nothing was built', async () => {
    expect(await readDistRecord({ digests: '/nowhere/.digests.json' })).toEqual(empty)
  })

  it('is empty, without a word, when another version wrote it', async () => {
    expect(await read('{"version":1,"sites":{"jalisco":{}}}')).toEqual({ record: empty, said: [] })
  })

  it.each<readonly [string, string]>([
    ['cut off', '{"version":2,"si'],
    ['without its sites', '{"version":2}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['of another shape', '{"version":2,"sites":[1]}'],
    ['with a site out of the folder', JSON.stringify({ version: 2, sites: { '../x': site } })],
    ...['../x', 'a/../../x', '/etc/passwd', 'a\0b', 'a\\..\\b', '', '.', 'a/./b'].map(
      (file) =>
        [
          `with the file «${file}»`,
          JSON.stringify({ version: 2, sites: { jalisco: { ...site, files: { [file]: [1, 2, 'x'] } } } }),
        ] as const,
    ),
    ['with a file of no size', JSON.stringify({ version: 2, sites: { jalisco: { ...site, files: { a: [-1, 2, 'x'] } } } })],
  ])('is empty when it is %s, and says so in one line', async (_how, text) => {
    expect(await read(text)).toEqual({
      record: empty,
      said: ['‹digests› está dañado y no se usa: se construye todo otra vez.'],
    })
  })
})
