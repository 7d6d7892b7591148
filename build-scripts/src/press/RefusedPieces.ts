import { type ChangedPiece, pieceName } from '@justicia/shared-content/publishing/PublishedEvent'

/** Pieces that could not be taken: a later change may be what they lack. */
export class RefusedPieces {
  readonly #pieces = new Map<string, ChangedPiece>()

  /** What changed, and what could not be taken before: that is asked for again with whatever comes. */
  with(changed: readonly ChangedPiece[]): ChangedPiece[] {
    const all = new Map(this.#pieces)
    for (const piece of changed) {
      const known = all.get(pieceName(piece))
      all.set(pieceName(piece), { ...piece, sequences: [...new Set([...(known?.sequences ?? []), ...piece.sequences])] })
    }
    return [...all.values()]
  }

  /** Remembers those of some pieces that were refused, in the place of all before. @param refused their `pieceName`. */
  keep(pieces: readonly ChangedPiece[], refused: ReadonlySet<string>): void {
    this.#pieces.clear()
    for (const piece of pieces) if (refused.has(pieceName(piece))) this.#pieces.set(pieceName(piece), piece)
  }

  clear(): void {
    this.#pieces.clear()
  }
}
