import path from 'node:path'

/** Where things are in the output folder. */
export interface DistLayout {
  dir: string
  /** What a build did, for people and machines. */
  report: string
  /** Digests of what is in `sites/`, to build only what changed. */
  digests: string
  /** What a build is putting together; inside, so that it is on the same file system. */
  next: string
  nextDigests: string
  /** Says that `next` is complete and is being switched to. */
  journal: string
  lock: string
  site(slug: string): string
  nextSite(slug: string): string
}

/** The layout of an output folder. */
export function distLayout(dir: string): DistLayout {
  const next = path.join(dir, '.next')
  return {
    dir,
    report: path.join(dir, 'build.json'),
    digests: path.join(dir, '.digests.json'),
    next,
    nextDigests: path.join(next, 'digests.json'),
    journal: path.join(next, 'commit.json'),
    lock: path.join(dir, '.lock'),
    site: (slug) => path.join(dir, 'sites', slug),
    nextSite: (slug) => path.join(next, 'sites', slug),
  }
}
