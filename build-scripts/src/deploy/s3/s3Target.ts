import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type Manifest, parseManifest, type ReleaseFile } from '../../release/manifest.ts'
import { ReleaseMissingError } from '../../release/ReleaseStore.ts'
import { revalidatedCache } from '../../serve/siteHeaders.ts'
import { addressOf } from '../checkHealth.ts'
import { inParallel } from '../inParallel.ts'
import { movedAddresses } from '../movedAddresses.ts'
import { type Pointer, PointerMovedError, type Target } from '../Target.ts'
import { ConditionFailedError, type LinePatience, type ObjectHeaders, S3Buckets } from './S3Buckets.ts'
import { isMovedByAnother, movingPatience, parseS3Pointer, type S3Pointer } from './s3Pointer.ts'
import type { S3Settings } from './s3Settings.ts'
import { filesToPlace, headersOf, isKeptGzip, namesToRemove, objectKey } from './siteFiles.ts'

const callsAtOnce = 16
const compress = promisify(gzip)
const expand = promisify(gunzip)
const jsonHeaders: ObjectHeaders = { type: 'application/json; charset=utf-8', cacheControl: revalidatedCache, isGzip: false }
const manifestHeaders: ObjectHeaders = { ...jsonHeaders, isGzip: true }

/**
 * Buckets of a store of files: a private one that keeps objects, manifests and pointers, and one a site whose objects
 * have the names of the site's files, for the store's website endpoint. A switch copies within the store what differs;
 * the pointer, changed only as it was seen, says that one is on its way.
 */
export function s3Target(settings: S3Settings, line?: LinePatience): Target {
  const { storeBucket, siteBucket } = settings
  const buckets = new S3Buckets(settings, line)
  const me = randomUUID()
  const pointerKey = (site: string) => `pointers/${site}.json`
  const manifestKey = (site: string, id: string) => `releases/${site}/${id}.json`

  const readPointer = async (site: string): Promise<{ value: S3Pointer | undefined; etag: string } | undefined> => {
    const found = await buckets.get(storeBucket, pointerKey(site))
    return found && { value: parseS3Pointer(Buffer.from(found.bytes).toString()), etag: found.etag }
  }
  const writePointer = async (site: string, value: S3Pointer, etag: string | undefined): Promise<string> => {
    const bytes = Buffer.from(JSON.stringify(value))
    const object = { bucket: storeBucket, key: pointerKey(site), bytes, headers: jsonHeaders }
    try {
      return await buckets.put(object, etag === undefined ? 'absent' : { etag })
    } catch (error) {
      if (!(error instanceof ConditionFailedError)) throw error
      // On a bad line it may be our own write that was there already when it was made again.
      const now = await buckets.get(storeBucket, pointerKey(site))
      if (now !== undefined && Buffer.from(now.bytes).equals(bytes)) return now.etag
      throw new PointerMovedError(site)
    }
  }
  const readManifest = async (site: string, id: string): Promise<Manifest | undefined> => {
    const found = await buckets.get(storeBucket, manifestKey(site, id))
    return found && parseManifest(await textOf(found), { site, id })
  }

  return {
    name: `s3:${storeBucket}`,
    keepsOlderAssets: true,
    async hold() {
      return async () => undefined
    },
    async pointer(site) {
      return asPointer((await readPointer(site))?.value)
    },
    async releases(site) {
      const listed = await buckets.list(storeBucket, `releases/${site}/`)
      return listed.flatMap(({ key }) => /\/([0-9a-f]{32})\.json$/.exec(key)?.[1] ?? [])
    },
    manifest: readManifest,
    async missing(files) {
      const found = await inParallel(files, callsAtOnce, (file) => buckets.has(storeBucket, objectKey(file)))
      return files.filter((_, index) => !found[index])
    },
    async putObjects(files, fileOf, signal) {
      const put = async (file: ReleaseFile) => {
        const plain = await readFile(fileOf(file.sha256))
        const bytes = isKeptGzip(file) ? await compress(plain, { level: 9 }) : plain
        await buckets.put({ bucket: storeBucket, key: objectKey(file), bytes, headers: headersOf('', file) })
      }
      await inParallel(files, callsAtOnce, put, signal)
    },
    async putManifest(id, manifest) {
      const bytes = await compress(JSON.stringify(manifest))
      await buckets.put({ bucket: storeBucket, key: manifestKey(manifest.site, id), bytes, headers: manifestHeaders })
    },
    async switchTo(site, id, from) {
      const found = await readPointer(site)
      const last: S3Pointer = found?.value ?? { version: 1, release: null, since: null }
      if (asPointer(last)?.token !== from?.token) throw new PointerMovedError(site)
      if (isMovedByAnother(last, me, new Date()))
        throw new PointerMovedError(
          site,
          `otra publicación está en curso (si se cortó, se puede en ${movingPatience / 60_000} minutos)`,
        )
      const after = id === undefined ? undefined : await readManifest(site, id)
      if (id !== undefined && after === undefined)
        throw new ReleaseMissingError(`«${site}» no tiene una versión ${id} que se pueda leer.`)
      const before = last.release === null ? undefined : await readManifest(site, last.release)
      const bucket = siteBucket(site)

      let etag = found?.etag
      let saidAt = 0
      const sayMoving = async () => {
        if (Date.now() - saidAt < movingPatience / 6) return
        saidAt = Date.now()
        const moving = { to: id ?? null, by: me, at: new Date(saidAt).toISOString() }
        etag = await writePointer(site, { ...last, moving }, etag)
      }
      await sayMoving()
      // What a switch that was broken off has left is not known; to show the same release again is to mend it.
      const isKnown = last.moving === undefined && last.release !== id
      const moved = await movedAddresses(after?.files ?? {}, async (file) => {
        const mark = await buckets.get(storeBucket, objectKey(file))
        return mark === undefined ? '' : textOf(mark)
      })
      const steps = [...filesToPlace(isKnown ? before?.files : undefined, after?.files ?? {})]
      for (let from = 0; from < steps.length; from += callsAtOnce) {
        await inParallel(steps.slice(from, from + callsAtOnce), callsAtOnce, ([name, file]) =>
          buckets.copy(
            { bucket: storeBucket, key: objectKey(file) },
            { bucket, key: name, headers: { ...headersOf(name, file), leadsTo: moved.get(addressOf(name)) } },
          ),
        )
        await sayMoving()
      }
      const standing = (await buckets.list(bucket)).map(({ key }) => key)
      await buckets.remove(bucket, namesToRemove(standing, before?.files, after?.files))
      await writePointer(site, { version: 1, release: id ?? null, since: new Date().toISOString() }, etag)
    },
    async list(site) {
      return new Map((await buckets.list(siteBucket(site))).map(({ key, mark }) => [key, mark]))
    },
    async kept() {
      for (const { key } of await buckets.list(storeBucket, 'pointers/')) {
        const site = /^pointers\/(.+)\.json$/.exec(key)?.[1] ?? key
        const pointer = (await readPointer(site))?.value
        if (pointer === undefined || pointer.moving !== undefined)
          throw new PointerMovedError(site, 'se está cambiando, o se quedó a medias')
      }
      const listed = [...(await buckets.list(storeBucket, 'releases/')), ...(await buckets.list(storeBucket, 'objects/'))]
      return listed.map(({ key, bytes, at }) => ({ key, bytes, putAt: at ?? new Date() }))
    },
    keyOf: objectKey,
    async remove(keys) {
      await buckets.remove(storeBucket, keys)
    },
    async read(site, file) {
      const found = await buckets.get(siteBucket(site), file)
      return found?.isGzip ? expand(found.bytes) : found?.bytes
    },
  }
}

function asPointer(pointer: S3Pointer | undefined): Pointer | undefined {
  if (pointer === undefined || pointer.release === null) return undefined
  const { release, since } = pointer
  return { release, since, token: `${release} ${since}` }
}

async function textOf({ bytes, isGzip }: { bytes: Uint8Array; isGzip: boolean }): Promise<string> {
  return (isGzip ? await expand(bytes) : Buffer.from(bytes)).toString()
}
