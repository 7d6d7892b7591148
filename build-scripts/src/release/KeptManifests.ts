import { lstatSync } from 'node:fs'
import { writeWhole } from '../output/writeWhole.ts'
import type { DistLayout } from './distLayout.ts'
import { makeFolder } from './makeFolder.ts'
import { type Manifest, parseManifest } from './manifest.ts'
import { readIfThere } from './readIfThere.ts'

/** A site's release and the one before it, here and where it goes. */
const remembered = 4

/**
 * The manifests of an output folder. Those read or written last are remembered, each as long as its file is as it was: a
 * deployment asks for the same one several times.
 */
export class KeptManifests {
  readonly #layout: DistLayout
  readonly #parsed = new Map<string, { state: string; manifest: Manifest }>()

  constructor(layout: DistLayout) {
    this.#layout = layout
  }

  /**
   * The manifest of a release; undefined when there is none, or it is damaged.
   * @param warn told of one that is damaged.
   */
  read(slug: string, id: string, warn?: (line: string) => void): Manifest | undefined {
    const file = this.#layout.manifest(slug, id)
    const state = stateOf(file)
    const known = this.#parsed.get(file)
    if (known !== undefined && known.state === state) return known.manifest
    const text = readIfThere(file)
    const manifest = text === undefined ? undefined : parseManifest(text, { site: slug, id })
    if (text !== undefined && manifest === undefined)
      warn?.(`${file} está dañado y no se usa: el sitio se construye todo otra vez.`)
    this.#remember(file, state, manifest)
    return manifest
  }

  /** Writes a manifest, on the disk. */
  async keep(id: string, manifest: Manifest): Promise<void> {
    const file = this.#layout.manifest(manifest.site, id)
    makeFolder(this.#layout.siteReleases(manifest.site), 0o700)
    await writeWhole(file, JSON.stringify(manifest), { mode: 0o600, durable: true })
    this.#remember(file, stateOf(file), manifest)
  }

  #remember(file: string, state: string | undefined, manifest: Manifest | undefined): void {
    this.#parsed.delete(file)
    if (manifest !== undefined && state !== undefined) this.#parsed.set(file, { state, manifest })
    for (const oldest of [...this.#parsed.keys()].slice(0, -remembered)) this.#parsed.delete(oldest)
  }
}

/** What changes when a file does. */
function stateOf(file: string): string | undefined {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false })
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeNs}`
}
