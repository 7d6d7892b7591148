import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '@justicia/shared-content/digests'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it, vi } from 'vitest'
import { distLayout } from '../release/distLayout.ts'
import { flushFiles } from '../release/flushFiles.ts'
import { directoryTarget } from './directoryTarget.ts'

vi.mock('../release/flushFiles.ts', () => ({ flushFiles: vi.fn() }))

it('puts what an object holds on the disk before it has its name: a power cut leaves no empty one that counts as whole', async () => {
  const [from, out] = [path.join(newFolder(), 'robo.html'), newFolder()]
  writeFileSync(from, 'robo')
  const file = { sha256: sha256(Buffer.from('robo')), size: 4, type: 'text/html' }
  const object = distLayout(out).object(file.sha256)
  const seen: unknown[] = []
  vi.mocked(flushFiles).mockImplementation(async (files) => {
    seen.push(
      files.map((each) => readFileSync(each, 'utf8')),
      existsSync(object),
    )
  })
  await directoryTarget(out).putObjects([file], () => from)
  expect(seen).toEqual([['robo'], false])
  expect(readFileSync(object, 'utf8')).toBe('robo')
})
