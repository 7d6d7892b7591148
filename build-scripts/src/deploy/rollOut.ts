import { errorToText } from '../output/errorToText.ts'
import type { Manifest } from '../release/manifest.ts'
import { ReleaseMissingError } from '../release/ReleaseStore.ts'
import { type Patience, retried } from './retried.ts'
import { type Shipment, sendRelease } from './sendRelease.ts'
import { type Pointer, PointerMovedError, type Target, TargetError } from './Target.ts'

/** How a site of a wave has ended. */
export type Outcome =
  /** Shows the release. */
  | 'deployed'
  /** Showed it before. */
  | 'same'
  /** Showed it, did not pass its checks, and shows again what it did. */
  | 'put-back'
  /** Was not touched: the release did not get there. */
  | 'failed'
  /** Did not pass its checks, and could not be put back: somebody must look. */
  | 'broken'
  /** Its turn never came. */
  | 'waiting'

/** What became of one site. */
export interface SiteOutcome {
  site: string
  outcome: Outcome
  from: string | null
  to: string
  /** Objects that were put; addresses that are others than before. */
  objects: number
  changed: number
  /** Why it ended so, and what was odd on the way, in words. */
  reason?: string
  warnings: string[]
  seconds: number
}

/** What a site is asked once it shows a release. */
export interface WaveChecks {
  /** @returns what is wrong; nothing when it is well. */
  health(site: string, manifest: Manifest, changed: readonly string[]): Promise<string | undefined>
  /** Tells those who keep copies which files are others now. @returns what went wrong there. */
  purge(site: string, changed: readonly string[]): Promise<string | undefined>
}

/** Of everything that may fail on its way. */
export const usualPatience: Patience = { tries: 3, pause: 500 }

/**
 * Deploys releases site by site, each checked before the next is begun. The first that fails ends the wave: that site is
 * put back as it was, those before it stay deployed and those after it are not begun.
 */
export async function rollOut(input: {
  target: Target
  shipments: readonly Shipment[]
  checks: WaveChecks
  patience?: Patience
  /** Ends the wave: a site that is still on its way is left as it was, one that is being switched is done to its end. */
  signal?: AbortSignal
  onSite?: (outcome: SiteOutcome) => void
}): Promise<SiteOutcome[]> {
  const { target, shipments, checks, patience = usualPatience, signal, onSite } = input
  const outcomes: SiteOutcome[] = []
  let isOver = false
  for (const shipment of shipments) {
    isOver ||= signal?.aborted === true
    const outcome: SiteOutcome = isOver ? waiting(shipment) : await deploySite({ target, shipment, checks, patience, signal })
    isOver ||= !['deployed', 'same'].includes(outcome.outcome)
    outcomes.push(outcome)
    onSite?.(outcome)
  }
  return outcomes
}

async function deploySite(input: {
  target: Target
  shipment: Shipment
  checks: WaveChecks
  patience: Patience
  signal: AbortSignal | undefined
}): Promise<SiteOutcome> {
  const { target, shipment, checks, patience, signal } = input
  const { id, manifest } = shipment
  const { site } = manifest
  const started = performance.now()
  const result: SiteOutcome = { ...waiting(shipment), outcome: 'failed' }
  const end = (outcome: Outcome, reason?: string): SiteOutcome => ({
    ...result,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    seconds: (performance.now() - started) / 1000,
  })
  const purge = async (changed: readonly string[]) => {
    const wrong = await checks.purge(site, changed)
    if (wrong !== undefined) result.warnings.push(wrong)
  }

  let from: Pointer | undefined
  let changed: string[] = []
  let isSwitching = false
  /** It shows the release, and not as it should: it is sent and put in its place once more. */
  let isMending = false
  try {
    const before = await retried(() => whatIsShown(target, site), patience, isHopeless)
    from = before.pointer
    result.from = from?.release ?? null
    const { shown } = before
    changed = changedFiles(shown?.files ?? {}, manifest.files)
    result.changed = changed.length
    isMending = from?.release === id
    // Whose list of files is lost or damaged is sent again, though its pages are well: there would be no way back from it.
    if (isMending && shown !== undefined && (await checks.health(site, manifest, changed)) === undefined) return end('same')
    await retried(
      async (turn) => {
        isSwitching = false
        // A switch may have been made though nobody heard so.
        const now = turn === 1 ? from : await target.pointer(site)
        if (now?.release === id && !isMending) return
        if (isMending) from = now
        result.objects += await sendRelease({ target, shipment, from, trusts: turn === 1 && !isMending, signal })
        isSwitching = true
        await target.switchTo(site, id, from)
      },
      patience,
      (error) => isHopeless(error) || signal?.aborted === true,
    )
  } catch (error) {
    const reason = textOf(error)
    // What was being switched may be half switched.
    return isSwitching && !isMending && !isHopeless(error) ? putBack(reason) : end('failed', reason)
  }
  await purge(changed)
  const wrong = await checks.health(site, manifest, changed).catch(textOf)
  if (wrong === undefined) return end('deployed')
  return isMending ? end('broken', wrong) : putBack(wrong)

  async function putBack(reason: string): Promise<SiteOutcome> {
    try {
      await retried(async () => target.switchTo(site, from?.release, await target.pointer(site)), patience, isHopeless)
    } catch (error) {
      return end('broken', `${reason} No se pudo volver a la versión anterior: ${textOf(error)}`)
    }
    await purge(changed)
    return end('put-back', reason)
  }
}

async function whatIsShown(target: Target, site: string): Promise<{ pointer: Pointer | undefined; shown: Manifest | undefined }> {
  const pointer = await target.pointer(site)
  return { pointer, shown: pointer === undefined ? undefined : await target.manifest(site, pointer.release) }
}

function waiting({ id, manifest }: Shipment): SiteOutcome {
  return { site: manifest.site, outcome: 'waiting', from: null, to: id, objects: 0, changed: 0, warnings: [], seconds: 0 }
}

/** Files that are others than before, new or gone, in the order of their names. */
export function changedFiles(before: Manifest['files'], after: Manifest['files']): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => before[name]?.sha256 !== after[name]?.sha256).sort()
}

function isHopeless(error: unknown): boolean {
  return error instanceof PointerMovedError || error instanceof TargetError || error instanceof ReleaseMissingError
}

/** What the system says, as a sentence; all else as it says it itself. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error as NodeJS.ErrnoException).code === undefined ? error.message : errorToText(error)
}
