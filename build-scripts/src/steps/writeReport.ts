import { rename, writeFile } from 'node:fs/promises'
import { distLayout } from '../stage/distLayout.ts'
import type { DistBuild } from './buildDist.ts'

/** `build.json`: what the last build did, and its wall-clock seconds by phase. */
export interface BuildReport extends DistBuild {
  seconds: DistBuild['seconds'] & { content: number; media: number; bundle: number; total: number }
}

/** Writes `build.json`, whole or not at all. */
export async function writeReport(outDir: string, report: BuildReport): Promise<void> {
  const { report: file } = distLayout(outDir)
  await writeFile(`${file}.part`, `${JSON.stringify(report, null, 2)}\n`)
  await rename(`${file}.part`, file)
}
