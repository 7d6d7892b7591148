import type { ChangedPiece } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import type { BuildProblem } from '../steps/readBuildContent.ts'
import type { SiteAddress } from './makeReceipts.ts'
import type { FailedSite, Press } from './Press.ts'

/** A press upon sites that were built just now, and what was left out of them. */
export interface OpenedPress {
  press: Press
  problems: readonly BuildProblem[]
}

/** Receipts of changes that can be read and are not found by searching yet. */
export class WaitingReceipts {
  readonly #receipts = new Map<number, { receipt: Receipt; failed: string[] }>()

  add(receipts: readonly Receipt[], failed: readonly FailedSite[]): void {
    for (const receipt of receipts) {
      this.#receipts.delete(receipt.sequence)
      if (receipt.outcome === 'refused') continue
      const own = failed.filter(({ site }) => receipt.reasons.some((reason) => reason.site === site && !reason.isHeld))
      this.#receipts.set(receipt.sequence, { receipt, failed: own.map(({ site }) => site) })
    }
  }

  /**
   * All of them, when the sites were built whole, those that failed before among them.
   * @param releaseOf what a site shows.
   */
  found(searchAt: string, releaseOf: (site: string) => string | undefined): Receipt[] {
    const all = [...this.#receipts.values()].map(({ receipt, failed }): Receipt => {
      if (failed.length === 0) return { ...receipt, searchAt }
      const reasons = receipt.reasons.filter(({ site, isHeld }) => isHeld || !failed.some((each) => each === site))
      const late = failed.flatMap((site) => {
        const release = releaseOf(site)
        return release === undefined ? [] : [{ site, release, pages: 0 }]
      })
      return {
        ...receipt,
        outcome: reasons.length === 0 ? 'live' : 'partly',
        reasons,
        sites: [...receipt.sites, ...late],
        searchAt,
      }
    })
    this.clear()
    return all
  }

  clear(): void {
    this.#receipts.clear()
  }
}

/**
 * Receipts of events that a whole build took up: all that is published was shown with it, but for what had to be left out.
 * @param input.releases what each site shows; nothing where it was not built.
 */
export function caughtUp(input: {
  pieces: readonly ChangedPiece[]
  problems: readonly BuildProblem[]
  releases: ReadonlyMap<string, string | undefined>
  addressOf: SiteAddress
}): Receipt[] {
  const { pieces, problems, releases, addressOf } = input
  const at = new Date().toISOString()
  return pieces.flatMap((piece) => {
    const { sequences, ...name } = piece
    const wrong = problems.filter((problem) => isOf(problem, piece))
    const sites = [...releases].flatMap(([site, release]) =>
      release === undefined || (piece.state !== undefined && site !== piece.state)
        ? []
        : [{ site, release, pages: 0, url: `${addressOf(site)}/` }],
    )
    const isRefused = wrong.some(({ leftOut }) => leftOut === 'document')
    const said = isRefused
      ? { outcome: 'refused' as const, sites: [] }
      : { outcome: 'live' as const, sites, htmlAt: at, searchAt: at }
    return sequences.map((sequence) => ({
      sequence,
      ...name,
      ...said,
      reasons: wrong.map(({ message }) => ({ es: message })),
      findings: [],
    }))
  })
}

/** Documents of content folders are called by other words than lists; their keys are the same. */
function isOf({ document }: BuildProblem, piece: ChangedPiece): boolean {
  const inState = piece.state === undefined ? !document.startsWith('states/') : document.startsWith(`states/${piece.state}/`)
  const folders: Record<string, string> = { terms: 'glossary', variants: 'guides', dangerCards: 'danger-cards' }
  const [folder, key] = document.replace(/^states\/[^/]+\//, '').split('/')
  return inState && folder === (folders[piece.kind] ?? piece.kind) && key === piece.key
}
