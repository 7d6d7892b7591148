import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { parseJson } from '@justicia/shared-content/parseJson'
import { dateSchema } from '@justicia/shared-content/schema/primitives'
import { z } from 'zod'
import { writeWhole } from '../output/writeWhole.ts'
import { distLayout } from '../release/distLayout.ts'
import type { DistBuild } from './buildDist.ts'
import type { BuildProblem } from './readBuildContent.ts'

/** `build.json`: what the last build did, and its wall-clock seconds by phase. */
export interface BuildReport extends DistBuild {
  /** Folder of the content that was built, relative to the output folder. */
  content: string
  /** Documents with faults, and what the sites show in their place. */
  problems: BuildProblem[]
  seconds: DistBuild['seconds'] & { content: number; media: number; bundle: number; total: number }
}

/** Writes `build.json`, whole or not at all. */
export async function writeReport(outDir: string, report: BuildReport): Promise<void> {
  const { report: file } = distLayout(outDir)
  await writeWhole(file, `${JSON.stringify(report, null, 2)}\n`)
}

const lastBuildSchema = z.object({ content: z.string().optional(), date: dateSchema.optional() })

/**
 * The content folder that the sites in an output folder were built from, and the day (ISO date) for which; undefined where
 * `build.json` does not say.
 */
export async function readLastBuild(outDir: string): Promise<{ content: string | undefined; date: string | undefined }> {
  const text = await readFile(distLayout(outDir).report, 'utf8').catch(orAbsent)
  const { content, date } = lastBuildSchema.safeParse(parseJson(text ?? '')).data ?? {}
  return { content: content === undefined ? undefined : path.resolve(outDir, content), date }
}
