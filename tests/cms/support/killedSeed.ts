import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readContent } from '@justicia/shared-content/content/readContent'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { patient } from '@justicia/shared-content/patience'
import { createClient } from '@libsql/client'
import { expect, it } from 'vitest'
import type { CmsSettings } from '../../../cms/src/settings/settings.ts'
import { killProgram, type Program, startScript } from '../../support/programs.ts'
import { commandEnvironment } from './commandEnvironment.ts'
import { differences } from './differences.ts'
import { fixtureContent } from './examples.ts'
import { runHere } from './runHere.ts'
import type { TestDatabase } from './testCms.ts'

/** A seed that ends as in a power cut leaves no transaction half done, and the next one does the rest. */
export function killedSeedGoesOn(database: TestDatabase): void {
  it(
    'killed in the middle, it does what is left when it runs again',
    async () => {
      const settings = await database.settings()
      const content = await readContent(fixtureContent)
      const [example] = content.facts
      if (example === undefined) throw new Error('the fixture has no facts')
      content.facts.push(
        ...Array.from({ length: 300 }, (_, index) => ({ ...example, key: `muchos.dato-${String(index).padStart(3, '0')}` })),
      )
      const folder = path.join(settings.dataDir, 'contenido')
      await writeContent(content, folder)

      const env = commandEnvironment(settings)
      const first = startScript('cms/src/scripts/seed.ts', [`--content=${folder}`], { env })
      const written = await killOnceWriting(first, () => countFacts(database, settings))
      expect(written).toBeGreaterThan(0)
      expect(written).toBeLessThan(content.facts.length)
      // Transactions of 25: none was left half done.
      expect(written % 25).toBe(0)

      expect(await runHere('seed', [`--content=${folder}`], env)).toMatchObject({ status: 0, stderr: '' })
      const out = path.join(settings.dataDir, 'copia')
      expect((await runHere('snapshot', [`--out=${out}`], env)).status).toBe(0)
      expect(differences(out, folder)).toBe('')
      // MongoDB lets go of the killed process's transaction after a minute.
    },
    patient(300_000),
  )
}

/** Kills a process as a power cut would, once it has written something; gives back how much is there. */
async function killOnceWriting(program: Program, count: () => Promise<number>): Promise<number> {
  while (program.child.exitCode === null && (await count()) === 0) await sleep(10)
  await killProgram(program)
  return count()
}

async function countFacts(database: TestDatabase, settings: CmsSettings): Promise<number> {
  if (database.name === 'MongoDB') return database.inspect(settings, (client) => client.db().collection('facts').countDocuments())
  if (!(await readdir(settings.dataDir)).includes('justicia.db')) return 0
  const client = createClient({ url: settings.databaseUri })
  try {
    const { rows } = await client.execute('SELECT count(*) FROM facts')
    return Number(rows[0]?.[0])
  } catch (error) {
    // The table is not there yet, or another connection is writing.
    if (error instanceof Error && /no such table|SQLITE_BUSY|locked/.test(error.message)) return 0
    throw error
  } finally {
    client.close()
  }
}
