import type { ContentError } from '@justicia/shared-content/errors'
import { type ChangedPiece, type PieceName, pieceName } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Receipt, ReceiptSite } from '@justicia/shared-content/publishing/Receipt'
import type { Pressed } from './Press.ts'
import type { SiteRelease } from './PressedSite.ts'
import { pageToShow } from './touchedPages.ts'

type Reason = Receipt['reasons'][number]

/** Addresses of sites as editors open them. */
export type SiteAddress = (site: string) => string

/** One receipt an event, of what became of the pieces that they speak of. */
export function makeReceipts(input: {
  pieces: readonly ChangedPiece[]
  pressed: Pressed
  /** Sites that show an earlier release because somebody wants it so. */
  held: ReadonlySet<string>
  addressOf: SiteAddress
}): Receipt[] {
  const { pieces, pressed, held, addressOf } = input
  const refusals = new Map(pressed.refused.map(({ change, errors }) => [pieceName(change), errors]))
  return pieces.flatMap((piece) => {
    const errors = refusals.get(pieceName(piece))
    if (errors !== undefined)
      return receiptsOf(piece, { outcome: 'refused', sites: [], reasons: errors.map(errorToReason), findings: [] })
    const touched = pressed.touched.get(pieceName(piece))
    const concerns = (site: string) => touched === undefined || touched.has(site)
    // Of all that is published, held sites are told of alerts alone.
    const takes = (site: string) => piece.kind === 'alerts' || !held.has(site)
    const shown = pressed.sites.flatMap((release) => {
      if (!takes(release.site)) return []
      const paths = new Set(touched?.get(release.site)?.map(({ path }) => path))
      const own = touched === undefined ? release.paths : release.paths.filter((path) => paths.has(path))
      return own.length === 0 ? [] : [{ release, own }]
    })
    const sites = shown.map(({ release, own }) => toReceiptSite(release, own, piece, addressOf))
    const failed = pressed.failed.filter(({ site }) => concerns(site))
    const stayed = [...held].filter((site) => touched?.has(site) && !takes(site))
    const reasons: Reason[] = [
      ...failed.map(({ site, message }) => ({ es: `${site}: ${message}`, site })),
      ...stayed.map((site) => ({
        site,
        isHeld: true as const,
        es: `${site} muestra una versión anterior, a propósito, y no cambia. Para que siga: Publicación › volver a lo de hoy.`,
        en: `${site} shows an earlier release on purpose and does not change. To let it go on: Publication › back to today’s.`,
      })),
    ]
    const outcome = reasons.length === 0 ? 'live' : failed.length > 0 && sites.length === 0 ? 'failed' : 'partly'
    const findings = shown.flatMap(({ release }) => release.findings.map(({ file, reason }) => `${file}: ${reason}`))
    return receiptsOf(piece, { outcome, htmlAt: pressed.at, sites, reasons, findings })
  })
}

/** The receipts of events whose pieces could not even be read, or of all when nothing could be made. */
export function failedReceipts(pieces: readonly ChangedPiece[], outcome: 'refused' | 'failed', reason: string): Receipt[] {
  return pieces.flatMap((piece) => receiptsOf(piece, { outcome, sites: [], reasons: [{ es: reason }], findings: [] }))
}

function receiptsOf(piece: ChangedPiece, said: Omit<Receipt, 'sequence' | keyof PieceName>): Receipt[] {
  const { sequences, ...name } = piece
  return sequences.map((sequence) => ({ sequence, ...name, ...said }))
}

function toReceiptSite(
  { site, release }: SiteRelease,
  paths: readonly string[],
  piece: PieceName,
  addressOf: SiteAddress,
): ReceiptSite {
  const path = pageToShow(paths, piece)
  return { site, release, pages: paths.length, ...(path === undefined ? {} : { url: `${addressOf(site)}${path}` }) }
}

function errorToReason({ what, mend, cms }: ContentError): Reason {
  return { es: `${what} ${cms?.mend ?? mend}`.trim(), ...(cms === undefined ? {} : { en: cms.en }) }
}
