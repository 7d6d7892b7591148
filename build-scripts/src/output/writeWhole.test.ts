import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { writeWhole } from './writeWhole.ts'

it('puts a file in the place of a file, a folder or a link, and leaves nothing beside it', async () => {
  const dir = newFolder()
  const outside = path.join(newFolder(), 'ajeno')
  writeFileSync(outside, 'ajeno')
  const make: Record<string, (file: string) => void> = {
    nothing: () => undefined,
    file: (file) => writeFileSync(file, 'antes'),
    folder: (file) => mkdirSync(path.join(file, 'dentro'), { recursive: true }),
    link: (file) => symlinkSync(outside, file),
  }
  for (const [name, before] of Object.entries(make)) {
    const file = path.join(dir, name)
    before(file)
    mkdirSync(`${file}.part`)
    await writeWhole(file, 'después', { mode: 0o600, durable: true })
    expect(readFileSync(file, 'utf8')).toBe('después')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  }
  expect(readdirSync(dir).sort()).toEqual(Object.keys(make).sort())
  expect(readFileSync(outside, 'utf8')).toBe('ajeno')
})
