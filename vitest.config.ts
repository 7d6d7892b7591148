import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { patient } from './shared-content/src/patience.ts'
import { LongFirst } from './tests/support/LongFirst.ts'
import { useOwnTemporaryFolder } from './tests/support/temporaryFolders.ts'

/** The suffix is the layer; `tests/collected.test.ts` proves that every test-like file is in one. */
export const folders = '{shared-content,cms,sites,build-scripts,tests}'
export const exclude = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.cache/**']

// Tests that need other languages name them themselves.
delete process.env.JUSTICIA_LANGUAGES
useOwnTemporaryFolder()
// Tests start many processes, which all load the same modules: compiled once.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, '.cache/compiled')

/** What a busy machine shows later is not wrong. */
const expect = { poll: { timeout: patient(10_000) } }
const setupFiles = ['tests/support/endOfFile.ts']

/** What loads Payload, which takes longer than many of its tests do: a process does it once, for file after file. Other
 * languages must be there before anything is loaded, and a database that is restored may be open nowhere, not even here. */
const withPayload = [
  'cms/**/*.int.test.ts',
  'tests/cms/!(languages|backup).int.test.ts',
  'tests/{fuzz,security}/**/*.int.test.ts',
]

/** After the unit tests, three files at a time: most of them wait for a server, a database or a browser. Each keeps to its
 * own ports and folders; what they share, the sites' bundle, is there before the first begins. The longest come first,
 * whatever their layer, so that at the end no core waits for one of them. */
const slow = { maxWorkers: 3, sequence: { groupOrder: 1 }, setupFiles, expect }

export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporaryFolders.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.ts`],
          exclude: [...exclude, '**/*.{int,e2e,nightly}.test.ts'],
          // Pure: files share what one of them has loaded, which takes longer than most of their tests. What puts
          // something else in a module's place (`vi.mock`) is no unit.
          isolate: false,
          // Vitest keeps one core for itself, which on two is half of them.
          maxWorkers: '100%',
          setupFiles,
          // Generated cases take seconds where the machine is busy.
          testTimeout: patient(60_000),
        },
      },
      {
        test: {
          name: 'int',
          include: [`${folders}/**/*.int.test.ts`],
          exclude: [...exclude, ...withPayload],
          globalSetup: ['tests/support/siteBundle.ts'],
          testTimeout: patient(120_000),
          hookTimeout: patient(240_000),
          ...slow,
        },
      },
      {
        test: {
          name: 'cms',
          include: withPayload,
          exclude,
          isolate: false,
          testTimeout: patient(120_000),
          hookTimeout: patient(240_000),
          ...slow,
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: ['tests/e2e/support/globalSetup.ts'],
          include: [`${folders}/**/*.e2e.test.ts`],
          exclude,
          isolate: false,
          // Steps say how long each of them may take; what is a minute alone is three beside two other browsers.
          testTimeout: patient(400_000),
          hookTimeout: patient(400_000),
          ...slow,
        },
      },
    ],
  },
})
