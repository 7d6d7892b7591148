import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repeatContent } from './repeatContent.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-repetido-'))
})
afterEach(() => rm(dir, { recursive: true }))

describe('a larger corpus', () => {
  it('has each guide, term and variant again under an address and a title of its own', async () => {
    const write = async (file: string, text: string) => {
      await mkdir(path.join(dir, 'from', path.dirname(file)), { recursive: true })
      await writeFile(path.join(dir, 'from', file), text)
    }
    await write('guides/robo/es.mdx', '---\ntitle: Me robaron\n---\ntitle: no\n')
    await write('glossary/querella/es.mdx', '---\nterm: "Querella"\n---\n')
    await write('states/jalisco/guides/robo/es.mdx', '---\nreview: x\n---\n')
    const to = path.join(dir, 'to')
    await repeatContent({ from: path.join(dir, 'from'), to, times: 3 })
    const read = (file: string) => readFile(path.join(to, file), 'utf8')
    expect(await read('guides/robo/es.mdx')).toContain('title: Me robaron\n')
    expect(await read('guides/robo-3/es.mdx')).toBe('---\ntitle: Me robaron 3\n---\ntitle: no\n')
    expect(await read('glossary/querella-2/es.mdx')).toContain('term: "Querella 2"')
    expect(await read('states/jalisco/guides/robo-2/es.mdx')).toBe('---\nreview: x\n---\n')
    await expect(read('guides/robo-4/es.mdx')).rejects.toThrow('ENOENT')
  })
})
