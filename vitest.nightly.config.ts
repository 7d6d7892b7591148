import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { patient } from './shared-content/src/patience.ts'
import { LongFirst } from './tests/support/LongFirst.ts'
import { exclude, folders } from './vitest.config.ts'

/** What looks at sites that are built for it, once; the rest builds what it needs. */
const onBuiltSites = 'tests/e2e/access.nightly.test.ts'
/** Rules that `npm test` proves on SQLite, once more on MongoDB: the files that say so of themselves. */
const rulesOnMongo = globSync('tests/{cms,security}/*.int.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8').includes('await describeRules('),
)
const slow = {
  testTimeout: patient(900_000),
  hookTimeout: patient(1_300_000),
  maxWorkers: 2,
  setupFiles: ['tests/support/endOfFile.ts'],
}

/** What `npm test` proves already, on more of the same: CONTRIBUTING.md names each and why it waits for the night. */
export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporaryFolders.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { name: 'nightly', include: [`${folders}/**/*.nightly.test.ts`], exclude: [...exclude, onBuiltSites], ...slow } },
      {
        test: {
          name: 'nightly, on MongoDB',
          include: rulesOnMongo,
          exclude,
          isolate: false,
          provide: { byNight: true },
          ...slow,
        },
      },
      {
        test: {
          name: 'nightly, on built sites',
          include: [onBuiltSites],
          exclude,
          globalSetup: ['tests/e2e/support/globalSetupByNight.ts'],
          ...slow,
        },
      },
    ],
  },
})
