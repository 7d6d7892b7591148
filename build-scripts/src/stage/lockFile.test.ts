import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFile } from './lockFile.ts'

const newLock = () => path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), '.lock')
/** Larger than any process number that a system gives. */
const goneProcess = '4194999'

describe('lockFile', () => {
  it('refuses a folder that a running process holds, and says how to mend it', async () => {
    const file = newLock()
    writeFileSync(file, String(process.ppid))
    await expect(lockFile(file)).rejects.toThrow(
      `Otra construcción (proceso ${process.ppid}) está escribiendo en ${path.dirname(file)}. Espera a que termine; si no hay ninguna, borra ${file}.`,
    )
  })

  it('takes over from a process that is gone', async () => {
    const file = newLock()
    writeFileSync(file, goneProcess)
    const unlock = await lockFile(file)
    expect(existsSync(file)).toBe(true)
    await unlock()
    expect(existsSync(file)).toBe(false)
  })
})
