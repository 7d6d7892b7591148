import path from 'node:path'
import type { ChannelHours } from '@justicia/shared-content/channels/hours'
import { today } from '@justicia/shared-content/day'
import type { State } from '@justicia/shared-content/schema/state'
import { errorToText } from '../output/errorToText.ts'
import type { RenderPool } from '../render/RenderPool.ts'
import type { BuiltSite } from '../render/renderWorker.ts'
import { buildCache } from '../repository.ts'
import { buildDist, type DistBuild } from '../steps/buildDist.ts'
import type { ChosenContent } from '../steps/chooseContent.ts'
import type { BundleLocation } from '../steps/ensureSiteBundle.ts'
import type { LastContents } from '../steps/LastContents.ts'
import { publishMedia } from '../steps/publishMedia.ts'
import { type BuildProblem, readBuildContent, withoutMedia } from '../steps/readBuildContent.ts'
import { readCounter } from '../steps/readCounter.ts'
import { readOpenFigures } from '../steps/readOpenFigures.ts'
import type { PressContent } from './Press.ts'

/** What was built, and what it was built from. */
export interface WholeBuild {
  build: DistBuild
  content: PressContent
  problems: BuildProblem[]
  /** Of the output folder: where the content is that was built. */
  contentDir: string
}

/** The parts of a build that people are told of as they begin. */
export type BuildPhase = 'media' | 'bundle' | 'sites'

/**
 * Builds some sites from a content folder and switches to them, as well as it can be done: a document that cannot be built
 * stops nothing else. The output folder is the caller's (`lockFile`).
 * @param input.chooseBundle asked when the content was read.
 * @param input.warn told of what was done without.
 */
export async function buildWhole(input: {
  chosen: ChosenContent
  states: readonly State[]
  /** When people answer the chats of states. */
  chatHours: readonly ChannelHours[]
  slugs: readonly string[]
  date: string
  outDir: string
  lasts: LastContents
  chooseBundle: () => Promise<BundleLocation>
  pool?: RenderPool
  onPhase?: (phase: BuildPhase) => void
  onSite?: (result: BuiltSite) => void
  warn?: (line: string) => void
  signal: AbortSignal
}): Promise<WholeBuild> {
  const { chosen, states, chatHours, slugs, date, outDir, lasts, pool, onSite, onPhase, warn, signal } = input
  const read = await readBuildContent({ chosen, states, date, out: outDir, lasts })
  signal.throwIfAborted()
  onPhase?.('media')
  const { images, files: media, broken } = await publishMedia({ media: read.content.media, cacheDir: buildCache, signal })
  const { content, problems, warnings } = withoutMedia(read, broken, { chosen, states, date })
  for (const warning of warnings) warn?.(warning)
  onPhase?.('bundle')
  const bundle = await input.chooseBundle()
  onPhase?.('sites')
  // A build of another day shows what holds at its noon.
  const plan = {
    ...{ content, states, chatHours, date, images },
    ...(date === today() ? { now: new Date().toISOString() } : {}),
    ...readCounter(process.env),
    ...(await readOpenFigures(process.env)),
  }
  const build = await buildDist({
    plan,
    media,
    bundle,
    slugs,
    outDir,
    signal,
    ...(pool === undefined ? {} : { pool }),
    ...(onSite === undefined ? {} : { onSite }),
    ...(warn === undefined ? {} : { warn }),
  })
  // The sites are there; without the copy only the next build is poorer.
  await lasts
    .write(outDir, { content, date })
    .catch((error) => warn?.(`No se pudo guardar una copia del contenido construido. ${errorToText(error)}`))
  const isWhole = !chosen.isSnapshot && problems.length === 0
  return {
    build,
    content: { plan, media },
    problems,
    contentDir: path.relative(outDir, isWhole ? chosen.dir : lasts.folder(outDir)),
  }
}
