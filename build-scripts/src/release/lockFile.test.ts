import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { lockFile } from './lockFile.ts'

const newLock = () => path.join(newFolder(), '.lock')

it('refuses a folder that another build holds, and says how to mend it', async () => {
  const file = newLock()
  writeFileSync(file, String(process.ppid))
  await expect(lockFile(file)).rejects.toThrow(
    `Otra construcción (proceso ${process.ppid}) está escribiendo en ${path.dirname(file)}. Espera a que termine; si no hay ninguna, borra ${file}.`,
  )
})

it('refuses a second build of the same process', async () => {
  const file = newLock()
  const unlock = await lockFile(file)
  await expect(lockFile(file)).rejects.toMatchObject({ name: 'LockedError', code: 'locked' })
  await unlock()
  await (await lockFile(file))()
})
