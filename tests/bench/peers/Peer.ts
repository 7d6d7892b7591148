import type { PeerInput } from './input/peerInput.ts'

export const peerNames = ['eleventy', 'hugo', 'astro'] as const
export type PeerName = (typeof peerNames)[number]

/** Another generator that makes the same pages. */
export interface Peer {
  name: PeerName
  /** With its version: «Hugo 0.165.0». */
  title: string
  /**
   * Writes the peer's own project and input under `dir`; not part of what is timed.
   * @returns how to build it.
   */
  prepare(input: PeerInput, dir: string): Promise<PeerProject>
}

/** A peer's project, ready to build. */
export interface PeerProject {
  /** Builds all pages of these sites, by processes that end before it does. */
  build(slugs: readonly string[]): Promise<void>
  /** Folder of a site's pages. */
  siteDir(slug: string): string
  /** Everything that building leaves, caches included. */
  outputs: readonly string[]
}
