import {
  type KeptFile,
  type KeptPack,
  type OfflinePack,
  packCompression,
  unpackFile,
} from '@justicia/shared-content/pages/offlinePack'

/** When the pack was put on this device (ISO 8601): a header of the stored answer. */
const keptOnHeader = 'x-kept-on'

/** A file of the pack, and what is needed to show it. */
export interface Recollection extends KeptFile {
  keptOn: Date
  pack: OfflinePack
}

/** The pack on this device. A version's pack is stored whole, under a name of its own, or not at all. */
export interface PackMemory {
  /** Downloads the pack and keeps it. Rejects, and keeps nothing, unless every byte is right. */
  store(): Promise<void>
  /** Deletes the packs of other versions. */
  forgetOthers(): Promise<void>
  /** The kept file of an address, or with none that of the page for what is not kept. */
  recall(path: string | undefined): Promise<Recollection | undefined>
}

/** @param scope path that the worker answers for: each language has a worker, and a pack, of its own. */
export function packMemory({ file, digest }: Pick<KeptPack, 'file' | 'digest'>, scope: string): PackMemory {
  const prefix = `paginas ${scope} `
  const name = `${prefix}${digest}`
  // Unpacked once while the worker runs: a page comes with its scripts.
  let unpacked: Promise<{ pack: OfflinePack; keptOn: Date } | undefined> | undefined

  const read = async () => {
    const answer = await caches.match(file, { cacheName: name })
    if (answer?.body == null) return undefined
    const text = await new Response(answer.body.pipeThrough(new DecompressionStream(packCompression))).text()
    return { pack: JSON.parse(text) as OfflinePack, keptOn: new Date(answer.headers.get(keptOnHeader) ?? 0) }
  }

  return {
    async store() {
      if ((await caches.match(file, { cacheName: name })) !== undefined) return
      // Not kept a second time in the browser's own cache.
      const answer = await fetch(file, { cache: 'no-store' })
      const bytes = await answer.arrayBuffer()
      if (!answer.ok || (await sha256(bytes)) !== digest) throw new Error('The pack did not arrive whole.')
      const cache = await caches.open(name)
      await cache.put(file, new Response(bytes, { headers: { [keptOnHeader]: new Date().toISOString() } }))
    },

    async forgetOthers() {
      const names = await caches.keys()
      await Promise.all(names.filter((each) => each.startsWith(prefix) && each !== name).map((each) => caches.delete(each)))
    },

    async recall(path) {
      unpacked ??= read()
      const found = await unpacked
      if (found === undefined) unpacked = undefined
      const kept = found && unpackFile(found.pack, path ?? found.pack.fallback)
      return found && kept && { ...kept, ...found }
    },
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
