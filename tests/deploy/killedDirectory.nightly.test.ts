import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { itOutlastsKills, newCount, pointsIn } from './support/killedDeployment.ts'

const preload = pathToFileURL(path.join(import.meta.dirname, 'support/killAtPoint.mjs')).href

describe('a folder where commands are killed at twenty points', () => {
  itOutlastsKills(async () => {
    const dir = newFolder()
    return {
      target: directoryTarget(dir),
      flags: [`--target=dir:${dir}`],
      env: { NODE_OPTIONS: `--import=${preload}` },
      isAtOnce: true,
      killing(at) {
        const count = newCount()
        return {
          env: { JUSTICIA_TEST_POINTS: count, JUSTICIA_TEST_KILL_AT: String(at) },
          points: async () => pointsIn(count),
        }
      },
      later: () => undefined,
    }
  })
})
