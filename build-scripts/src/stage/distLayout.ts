import path from 'node:path'

/** Where things are in the output folder. */
export interface DistLayout {
  dir: string
  /** What a build did, for people and machines. */
  report: string
  /** What the sites in `sites/` were made from and of, to build only what changed. */
  digests: string
  /**
   * What a build is putting together, inside, so that it is on the same file system; between builds the versions before
   * those in `sites`, of which the next are made.
   */
  next: string
  nextSites: string
  nextDigests: string
  /** While it is there, `next` is complete and is being switched to. */
  journal: string
  /** Versions that are being switched away from. */
  old: string
  lock: string
  /** The folder of all sites. */
  sites: string
  site(slug: string): string
  nextSite(slug: string): string
  oldSite(slug: string): string
}

/** The layout of an output folder. */
export function distLayout(dir: string): DistLayout {
  const next = path.join(dir, '.next')
  const [sites, nextSites, old] = [path.join(dir, 'sites'), path.join(next, 'sites'), path.join(next, 'old')]
  return {
    dir,
    report: path.join(dir, 'build.json'),
    digests: path.join(dir, '.digests.json'),
    next,
    nextSites,
    nextDigests: path.join(next, 'digests.json'),
    journal: path.join(next, 'commit.json'),
    old,
    lock: path.join(dir, '.lock'),
    sites,
    site: (slug) => path.join(sites, slug),
    nextSite: (slug) => path.join(nextSites, slug),
    oldSite: (slug) => path.join(old, slug),
  }
}
