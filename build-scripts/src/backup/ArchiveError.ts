/** A copy cannot be used: which one, why, and what to do, in one line for whoever restores. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly code = 'archive'
}
