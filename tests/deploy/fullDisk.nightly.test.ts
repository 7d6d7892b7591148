import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it } from 'vitest'
import { startProgram } from '../support/programs.ts'
import type { OnSmallDisk } from './support/onSmallDisk.ts'
import { findSmallDisk } from './support/smallDisk.ts'

const onDisk = findSmallDisk()

describe.skipIf(onDisk === undefined)('on a disk with so much space and no more', () => {
  it('a deployment and a rollback leave one whole release, say why, and end well with space again', async () => {
    const script = path.join(import.meta.dirname, 'support/onSmallDisk.ts')
    const [program, args] = (onDisk as NonNullable<typeof onDisk>)(process.execPath, script, newFolder())
    const { status, stdout, stderr } = await startProgram(program, args).done
    expect(status, stderr).toBe(0)
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as OnSmallDisk)
    for (const { work, free, said, ...result } of results) {
      const at = `${work}, ${free} pages free: ${said}`
      const isDone = result.status === 0
      expect(result, at).toMatchObject({
        shown: isDone ? 'wanted' : 'before',
        // Only what this machine builds is held: at a target, the next deployment is a decision of its own.
        isHeld: work === 'rollback here' && isDone,
        endsWell: true,
      })
      if (!isDone) expect(said, at).toContain('El disco está lleno')
    }
    for (const work of ['deploy', 'rollback at a target', 'rollback here'] satisfies OnSmallDisk['work'][]) {
      const own = results.filter((each) => each.work === work)
      expect(own.filter(({ status }) => status !== 0).length, work).toBeGreaterThan(1)
      expect(own.at(-1), work).toMatchObject({ status: 0 })
    }
  })
})
