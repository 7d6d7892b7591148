import type { TestProject } from 'vitest/node'
import { ensureSiteBundle } from '../../build-scripts/src/steps/ensureSiteBundle.ts'

/** Builds the sites' bundle before any test that draws pages: no two of them begin to build it at the same time. */
export default async function setup(project: TestProject): Promise<void> {
  await ensureSiteBundle()
  project.onTestsRerun(async () => void (await ensureSiteBundle()))
}
