import type { Manifest, SiteDigests } from '../../release/manifest.ts'
import type { ReleaseStage } from '../../release/ReleaseStage.ts'

/** What of the live release the next one is made against. */
export type LastRelease = Pick<Manifest, 'inputs' | 'files'>

/** One part of a site, which is made anew only where what it is made from has changed. */
export interface SitePart<Digest = unknown> {
  /** Of all that it is made from. */
  readonly digest: Digest
  /**
   * Puts the part into the next release: takes over what the live one has of the same digest, and makes the rest.
   * @returns paths in the site of what was made.
   */
  place(stage: ReleaseStage, last: LastRelease | undefined): Promise<string[]>
}

/** Names of the parts; alerts stand above the pages and in a file, and are none of their own. */
export type PartName = Exclude<keyof SiteDigests, 'alerts'>

/** All parts of a site. */
export type SiteParts = { readonly [Name in PartName]: SitePart<SiteDigests[Name]> }

/** Files by their path in the site. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>

/** A part that is kept whole, or made whole. */
export function wholePart(input: {
  name: Exclude<PartName, 'pages'>
  digest: string
  /** Where its files stand. Absent for files that are always written: they are at hand, and the store knows their bytes. */
  places?: { files: readonly string[]; folders: readonly string[] }
  make(stage: ReleaseStage): Promise<SiteFiles>
}): SitePart<string> {
  const { name, digest, places, make } = input
  return {
    digest,
    async place(stage, last) {
      if (places !== undefined && last?.inputs[name] === digest && stage.keepAll(places)) return []
      const files = await make(stage)
      for (const [file, content] of files) stage.write(file, content)
      return [...files.keys()]
    },
  }
}
