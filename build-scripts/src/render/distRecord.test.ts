import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestOf, readDistRecord } from './distRecord.ts'

describe('digestOf', () => {
  it('does not let parts run into one another', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']))
  })
})

describe('readDistRecord', () => {
  const fileWith = async (text: string) => {
    const digests = path.join(await mkdtemp(path.join(tmpdir(), 'record-')), '.digests.json')
    await writeFile(digests, text)
    return { digests }
  }

  it('is empty where nothing was built', async () => {
    expect(await readDistRecord({ digests: '/nowhere/.digests.json' })).toEqual({ version: 1, sites: {} })
  })

  it('is empty when the file is cut off, so that everything is made again', async () => {
    expect(await readDistRecord(await fileWith('{"version":1,"si'))).toEqual({ version: 1, sites: {} })
  })

  it('is empty when another version wrote it', async () => {
    expect(await readDistRecord(await fileWith('{"version":0,"sites":{"jalisco":{}}}'))).toEqual({ version: 1, sites: {} })
  })
})
