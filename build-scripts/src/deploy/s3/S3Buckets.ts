import type * as Sdk from '@aws-sdk/client-s3'
import type { S3Client } from '@aws-sdk/client-s3'
import { retried } from '../retried.ts'
import { TargetError } from '../Target.ts'
import type { S3Settings } from './s3Settings.ts'

/** What is said with an object to whoever gets it. */
export interface ObjectHeaders {
  type: string
  cacheControl: string
  /** The bytes are compressed, and servers say so. */
  isGzip: boolean
  /** A website endpoint leads there instead of showing the object. */
  leadsTo?: string | undefined
}

/** An object that a bucket holds. */
export interface Listed {
  key: string
  /** Changes with the bytes, or whenever it is written again. */
  mark: string
  bytes: number
  /** When it was last written, by the store's clock. */
  at: Date | undefined
}

/** The object was not as the caller has seen it: nothing was written. */
export class ConditionFailedError extends Error {
  override readonly name = 'ConditionFailedError'
  readonly code = 'condition-failed'
}

/** How long a call may take, and how often it is made, with growing pauses, on a bad line. */
export interface LinePatience {
  /** Milliseconds until a connection stands, and without an answer. */
  connection: number
  silence: number
  tries: number
}
/** Milliseconds until an answer that broke off is asked for again. */
const pauseAfterHalf = 100
const usualLine: LinePatience = { connection: 5_000, silence: 20_000, tries: 5 }

/** The calls of a store of files that a target needs, with its errors as sentences. The client is loaded when it is first used. */
export class S3Buckets {
  readonly #settings: S3Settings
  readonly #line: LinePatience
  #loaded: Promise<{ sdk: typeof Sdk; client: S3Client }> | undefined

  constructor(settings: S3Settings, line = usualLine) {
    this.#settings = settings
    this.#line = line
  }

  /** Undefined where there is no such object. */
  async get(bucket: string, key: string): Promise<{ bytes: Uint8Array; isGzip: boolean; etag: string } | undefined> {
    const { sdk, client } = await this.#load()
    // The client makes a call again until an answer begins, and not when it breaks off.
    let hasBegun = false
    const read = async () => {
      hasBegun = false
      const found = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }))
      hasBegun = true
      const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array()
      return { bytes, isGzip: found.ContentEncoding === 'gzip', etag: found.ETag ?? '' }
    }
    const patience = { tries: this.#line.tries, pause: pauseAfterHalf }
    return this.#orAbsent(bucket, 'leer', () => retried(read, patience, () => !hasBegun))
  }

  async has(bucket: string, key: string): Promise<boolean> {
    const { sdk, client } = await this.#load()
    const found = await this.#orAbsent(bucket, 'leer', () => client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key })))
    return found !== undefined
  }

  /**
   * Writes an object whole.
   * @param condition what must stand there: an object of this mark, or none.
   * @returns its mark.
   * @throws {ConditionFailedError}
   */
  async put(
    input: { bucket: string; key: string; bytes: Uint8Array; headers: ObjectHeaders },
    condition: { etag: string } | 'absent' | undefined = undefined,
  ): Promise<string> {
    const { sdk, client } = await this.#load()
    const { bucket, key, bytes, headers } = input
    const matching = condition === undefined ? {} : condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.etag }
    const put = { Bucket: bucket, Key: key, Body: bytes, ...sdkHeaders(headers), ...matching }
    const { ETag } = await this.#write(bucket, 'escribir', () => client.send(new sdk.PutObjectCommand(put)))
    return ETag ?? ''
  }

  /** Copies an object within the store: its bytes do not come this way. */
  async copy(from: { bucket: string; key: string }, to: { bucket: string; key: string; headers: ObjectHeaders }): Promise<void> {
    const { sdk, client } = await this.#load()
    const copy = {
      Bucket: to.bucket,
      Key: to.key,
      CopySource: `${from.bucket}/${from.key}`,
      MetadataDirective: 'REPLACE' as const,
      ...sdkHeaders(to.headers),
    }
    await this.#write(to.bucket, 'copiar', () => client.send(new sdk.CopyObjectCommand(copy)))
  }

  /** Every object below a prefix; none where there is no such bucket. */
  async list(bucket: string, prefix = ''): Promise<Listed[]> {
    const { sdk, client } = await this.#load()
    const listed: Listed[] = []
    for (let token: string | undefined; ; ) {
      const asked = { Bucket: bucket, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) }
      const page = await this.#orAbsent(bucket, 'leer', () => client.send(new sdk.ListObjectsV2Command(asked)))
      for (const { Key: key = '', ETag, LastModified, Size } of page?.Contents ?? [])
        listed.push({ key, mark: `${ETag} ${LastModified?.toISOString()} ${Size}`, bytes: Size ?? 0, at: LastModified })
      token = page?.NextContinuationToken
      if (token === undefined || page?.IsTruncated !== true) return listed
    }
  }

  async remove(bucket: string, keys: readonly string[]): Promise<void> {
    const { sdk, client } = await this.#load()
    const most = 1000
    for (let from = 0; from < keys.length; from += most) {
      const Objects = keys.slice(from, from + most).map((Key) => ({ Key }))
      const asked = { Bucket: bucket, Delete: { Objects, Quiet: true } }
      const { Errors = [] } = await this.#write(bucket, 'borrar', () => client.send(new sdk.DeleteObjectsCommand(asked)))
      const [first] = Errors
      if (first !== undefined) throw new Error(`El almacén no borró ${first.Key} de «${bucket}» (${first.Code}).`)
    }
  }

  #load(): Promise<{ sdk: typeof Sdk; client: S3Client }> {
    const { endpoint, region, credentials } = this.#settings
    const { connection, silence, tries } = this.#line
    this.#loaded ??= import('@aws-sdk/client-s3').then((sdk) => {
      const client = new sdk.S3Client({
        region,
        credentials,
        // Stores of one address have no name a bucket.
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
        maxAttempts: tries,
        requestHandler: { connectionTimeout: connection, requestTimeout: silence, throwOnRequestTimeout: true },
        // Not every store of this kind knows the newer sums; what an object holds is in its name.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      })
      return { sdk, client }
    })
    return this.#loaded
  }

  async #orAbsent<T>(bucket: string, what: string, call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call()
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      throw explained(error, bucket, what)
    }
  }

  async #write<T>(bucket: string, what: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      throw explained(error, bucket, what)
    }
  }
}

function sdkHeaders({ type, cacheControl, isGzip, leadsTo }: ObjectHeaders) {
  return {
    ContentType: type,
    CacheControl: cacheControl,
    ...(isGzip ? { ContentEncoding: 'gzip' } : {}),
    ...(leadsTo === undefined ? {} : { WebsiteRedirectLocation: leadsTo }),
  }
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}

function explained(error: unknown, bucket: string, what: string): Error {
  const cause = error as Error
  const status = statusOf(error)
  if (status === 412 || cause.name === 'ConditionalRequestConflict')
    return new ConditionFailedError(`«${bucket}» no estaba como se había visto.`, { cause })
  if (cause.name === 'NoSuchBucket')
    return new TargetError(`No existe el bucket «${bucket}». Créalo antes: docs/deployment.md dice cómo.`, { cause })
  if (status === 401 || status === 403)
    return new TargetError(
      `El almacén no deja ${what} en «${bucket}» (${cause.name}). Revisa AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY y lo que se les permite.`,
      { cause },
    )
  return new Error(`El almacén falló al ${what} en «${bucket}» (${status ?? cause.message}).`, { cause })
}
