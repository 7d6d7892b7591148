/** A piece of content that the CMS refused: which, and why. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
}
