import {
  type KeptFile,
  type KeptPack,
  type OfflinePack,
  packCompression,
  unpackFiles,
} from '@justicia/shared-content/pages/offlinePack'

/** When the pack was put on this device (ISO 8601): a header of the stored answer. */
const keptOnHeader = 'x-kept-on'

/** A file of the pack, and what is needed to show it. */
export interface Recollection extends KeptFile {
  keptOn: Date
  pack: OfflinePack
  /** Addresses of all pages that are kept. */
  pages: readonly string[]
}

/** The pack on this device. A version's pack is stored whole, under a name of its own, or not at all. */
export interface PackMemory {
  /** Downloads the pack and keeps it. Rejects, and keeps nothing, unless every byte is right. */
  store(): Promise<void>
  /** Deletes the packs of other versions. */
  forgetOthers(): Promise<void>
  /**
   * The kept file of an address, or with none that of the page for what is not kept; undefined where there is no such
   * file or nothing can be read. What is found damaged is deleted and downloaded anew, which nobody waits for.
   * @param during keeps the worker alive meanwhile.
   */
  recall(path: string | undefined, during: (work: Promise<unknown>) => void): Promise<Recollection | undefined>
}

/** @param scope path that the worker answers for: each language has a worker, and a pack, of its own. */
export function packMemory({ file, digest }: Pick<KeptPack, 'file' | 'digest'>, scope: string): PackMemory {
  const prefix = `paginas ${scope} `
  const name = `${prefix}${digest}`
  // Unpacked once while the worker runs: a page comes with its scripts.
  let unpacked: Promise<Unpacked | undefined> | undefined

  const stored = async (): Promise<Unpacked | 'damaged' | undefined> => {
    const answer = await caches.match(file, { cacheName: name })
    if (answer === undefined) return undefined
    try {
      const bytes = await answer.arrayBuffer()
      if ((await sha256(bytes)) !== digest) return 'damaged'
      const keptOn = new Date(answer.headers.get(keptOnHeader) ?? Number.NaN)
      if (Number.isNaN(keptOn.getTime())) return 'damaged'
      const pack = await unpack(bytes)
      return { pack, files: unpackFiles(pack), keptOn }
    } catch {
      // A body that ends too soon, or cannot be read from the disk.
      return 'damaged'
    }
  }

  const store = async () => {
    const known = await stored()
    if (known !== undefined && known !== 'damaged') return
    // Not kept a second time in the browser's own cache. An answer of the net in between, of a page that asks for a
    // password or of a server that fails, has another digest.
    const answer = await fetch(file, { cache: 'no-store' })
    const bytes = await answer.arrayBuffer()
    if (!answer.ok || (await sha256(bytes)) !== digest) throw new Error('The pack did not arrive whole.')
    try {
      const cache = await caches.open(name)
      await cache.put(file, new Response(bytes, { headers: { [keptOnHeader]: new Date().toISOString() } }))
    } catch (error) {
      // A full device: no empty place is left behind.
      await caches.delete(name)
      throw error
    }
  }

  /** Not what is missing: somebody may just have erased it. */
  const readOrMend = async (during: (work: Promise<unknown>) => void): Promise<Unpacked | undefined> => {
    const found = await stored()
    if (found !== 'damaged') return found
    await caches.delete(name)
    during(store().catch(() => undefined))
    return undefined
  }

  return {
    store,

    async forgetOthers() {
      const names = await caches.keys()
      await Promise.all(names.filter((each) => each.startsWith(prefix) && each !== name).map((each) => caches.delete(each)))
    },

    async recall(path, during) {
      // A browser whose storage itself is broken has nothing kept.
      unpacked ??= readOrMend(during).catch(() => undefined)
      const found = await unpacked
      if (found === undefined) unpacked = undefined
      const kept = found?.files.get(path ?? found.pack.fallback)
      return found && kept && { ...kept, pack: found.pack, keptOn: found.keptOn, pages: pagesIn(found.files) }
    },
  }
}

/** Addresses of pages end with a slash. */
function pagesIn(files: ReadonlyMap<string, KeptFile>): string[] {
  return [...files.keys()].filter((path) => path.endsWith('/'))
}

interface Unpacked {
  pack: OfflinePack
  files: ReadonlyMap<string, KeptFile>
  keptOn: Date
}

async function unpack(bytes: ArrayBuffer): Promise<OfflinePack> {
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream(packCompression))
  return JSON.parse(await new Response(stream).text()) as OfflinePack
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
