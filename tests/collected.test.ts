import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** The files that a run with some configuration would run. */
function collectedBy(config: string): string[] {
  const listed = execFileSync(
    process.execPath,
    [path.join(root, 'node_modules/vitest/vitest.mjs'), 'list', '--filesOnly', '--json', `--config=${config}`],
    { cwd: root, encoding: 'utf8', env: { ...process.env, VITEST: undefined } },
  )
  return (JSON.parse(listed) as { file: string }[]).map(({ file }) => path.relative(root, file))
}

const byNight = collectedBy('vitest.nightly.config.ts')

describe('every test-like file', () => {
  it('is collected by one of the layers', () => {
    const collected = new Set([...collectedBy('vitest.config.ts'), ...byNight])
    const testLike = ['shared-content', 'cms', 'sites', 'build-scripts', 'tests'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter((file) => !/(^|\/)(node_modules|dist|\.next|\.cache|data)\//.test(file))
        .filter((file) => /(\.|-|_)(test|spec)s?\.[cm]?[jt]sx?$/.test(file)),
    )
    expect(testLike.length).toBeGreaterThan(10)
    expect(testLike.filter((file) => !collected.has(file))).toEqual([])
  })

  it("that puts something else in a module's place has its modules to itself: units share theirs", () => {
    const units = collectedBy('vitest.config.ts').filter((file) => !/\.(int|e2e)\.test\.ts$/.test(file))
    expect(units.length).toBeGreaterThan(100)
    expect(units.filter((file) => /\bvi\.(do)?mock\(/i.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
  })

  it('that waits for the night is named where people look for it, with what proves it by day', () => {
    const listed = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `([^`]+\.test\.ts)` \|/gm)
    expect([...listed].map(([, file]) => file)).toEqual(byNight.filter((file) => file.endsWith('.nightly.test.ts')).toSorted())
  })
})
