import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

describe('every test-like file', () => {
  it('is collected by one of the layers', () => {
    const listed = execFileSync(
      process.execPath,
      [path.join(root, 'node_modules/vitest/vitest.mjs'), 'list', '--filesOnly', '--json'],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, VITEST: undefined },
      },
    )
    const collected = new Set((JSON.parse(listed) as { file: string }[]).map(({ file }) => path.relative(root, file)))
    const testLike = ['shared-content', 'cms', 'sites', 'build-scripts', 'tests'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => !/(^|\/)(node_modules|dist|\.next|\.cache|data)\//.test(file))
        .filter((file) => /(\.|-|_)(test|spec)s?\.[cm]?[jt]sx?$/.test(file)),
    )
    expect(testLike.length).toBeGreaterThan(10)
    expect(testLike.filter((file) => !collected.has(file))).toEqual([])
  })
})
