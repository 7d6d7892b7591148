import path from 'node:path'

/** Where things are in the output folder. */
export interface DistLayout {
  dir: string
  /** What a build did, for people and machines. */
  report: string
  lock: string
  /** Every file of every release, by the SHA-256 of its bytes. */
  objects: string
  /** @param sha256 64 hexadecimal digits. */
  object(sha256: string): string
  /** What each release is made of, a folder a site. */
  releases: string
  siteReleases(slug: string): string
  manifest(slug: string, id: string): string
  /** Which releases of a site were live, and since when. */
  history(slug: string): string
  /** There while a site shows an earlier release because somebody wants it so. */
  hold(slug: string): string
  /** Releases as folders of files, a folder a site: hard links to the objects. */
  trees: string
  siteTrees(slug: string): string
  tree(slug: string, name: string): string
  /** When each file of a tree was last changed on this disk. */
  times(slug: string, name: string): string
  /** The tree that a build is putting together. */
  nextTree(slug: string): string
  /** What is served: a link a site, to one of its trees. */
  live: string
  site(slug: string): string
}

/** The layout of an output folder. */
export function distLayout(dir: string): DistLayout {
  const [objects, releases, trees, live] = ['objects', 'releases', 'trees', 'live'].map((name) => path.join(dir, name)) as [
    string,
    string,
    string,
    string,
  ]
  return {
    dir,
    report: path.join(dir, 'build.json'),
    lock: path.join(dir, '.lock'),
    objects,
    // Asked for a hundred thousand times by a deployment of all sites: to join names takes longer than to ask the disk.
    object: (sha256) => `${objects}${path.sep}${sha256.slice(0, 2)}${path.sep}${sha256.slice(2)}`,
    releases,
    siteReleases: (slug) => path.join(releases, slug),
    manifest: (slug, id) => path.join(releases, slug, `${id}.json`),
    history: (slug) => path.join(releases, slug, 'history.json'),
    hold: (slug) => path.join(releases, slug, 'hold.json'),
    trees,
    siteTrees: (slug) => path.join(trees, slug),
    tree: (slug, name) => path.join(trees, slug, name),
    times: (slug, name) => path.join(trees, slug, `${name}.json`),
    nextTree: (slug) => path.join(trees, slug, '.next'),
    live,
    site: (slug) => path.join(live, slug),
  }
}
