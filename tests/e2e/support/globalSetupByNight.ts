import { readStates } from '@justicia/shared-content/states'
import type { TestProject } from 'vitest/node'
import { defaultStates } from '../../../build-scripts/src/repository.ts'
import { serveSites } from './globalSetup.ts'

/** All 32 states and the portal. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const states = await readStates(defaultStates)
  return serveSites(project, ['nacional', ...states.map(({ slug }) => slug)])
}
