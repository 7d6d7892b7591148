import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { CreateBucketCommand, PutBucketPolicyCommand, PutBucketWebsiteCommand, S3Client } from '@aws-sdk/client-s3'
import { patient } from '@justicia/shared-content/patience'
import { answering } from '../../support/answering.ts'
import { freePort } from '../../support/freePort.ts'
import { startProgram } from '../../support/programs.ts'

/** Versity's gateway: the S3 protocol over a folder, with a website endpoint. */
const version = '1.8.0'
const cache = path.resolve(import.meta.dirname, '../../../.cache/versitygw')
const program = path.join(cache, version, 'versitygw')

/** As they are written in the environment. */
export const s3Login = { AWS_ACCESS_KEY_ID: 'pruebas', AWS_SECRET_ACCESS_KEY: 'solo-en-esta-prueba' }

export interface S3Server {
  endpoint: string
  /** Buckets are shown at `http://<bucket>.localhost:<port>`. */
  websitePort: number
  /** Makes buckets that nobody may read, and others that anybody may, as websites. */
  makeBuckets(buckets: { hidden?: readonly string[]; shown?: readonly string[] }): Promise<void>
  stop(): Promise<void>
}

/**
 * The store of files that tests run on, built once with Go under `.cache`.
 * @returns what starts it; undefined, with one line that says why, when it cannot be had. With JUSTICIA_REQUIRE_ALL=1
 * that is an error.
 */
export async function findS3Server(): Promise<(() => Promise<S3Server>) | undefined> {
  const why = await install().then(
    () => undefined,
    (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? 'no hay go' : `no se pudo construir versitygw (${error.message.split('\n')[0]})`,
  )
  if (why === undefined) return startServer
  if (process.env.JUSTICIA_REQUIRE_ALL === '1')
    throw new Error(`Las pruebas con un almacén S3 son obligatorias aquí y no corrieron: ${why}.`)
  process.stderr.write(`Sin pruebas con un almacén S3: ${why}. Instala Go.\n`)
  return undefined
}

/** Another process that builds the same is not disturbed: the first to finish gives its folder the name. */
async function install(): Promise<void> {
  if (await exists(program)) return
  await mkdir(cache, { recursive: true })
  const making = await mkdtemp(path.join(cache, 'making-'))
  try {
    const env = { ...process.env, GOBIN: making }
    await promisify(execFile)('go', ['install', `github.com/versity/versitygw/cmd/versitygw@v${version}`], { env })
    await rename(making, path.dirname(program))
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (!(await exists(program))) throw error
  }
}

async function startServer(): Promise<S3Server> {
  const [port, websitePort] = [await freePort(), await freePort()]
  const storage = await mkdtemp(path.join(tmpdir(), 'justicia-s3-'))
  const login = { ROOT_ACCESS_KEY: s3Login.AWS_ACCESS_KEY_ID, ROOT_SECRET_KEY: s3Login.AWS_SECRET_ACCESS_KEY }
  const website = ['--website', `127.0.0.1:${websitePort}`, '--website-domain', 'localhost']
  const server = startProgram(program, ['--port', `127.0.0.1:${port}`, ...website, 'posix', storage], { env: login })
  const endpoint = `http://127.0.0.1:${port}`
  await answering(endpoint, patient(30_000))
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: s3Login.AWS_ACCESS_KEY_ID, secretAccessKey: s3Login.AWS_SECRET_ACCESS_KEY },
  })
  return {
    endpoint,
    websitePort,
    async makeBuckets({ hidden = [], shown = [] }) {
      for (const Bucket of [...hidden, ...shown]) await client.send(new CreateBucketCommand({ Bucket }))
      for (const Bucket of shown) {
        const pages = { IndexDocument: { Suffix: 'index.html' }, ErrorDocument: { Key: '404.html' } }
        await client.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration: pages }))
        const read = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }
        const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [read] })
        await client.send(new PutBucketPolicyCommand({ Bucket, Policy }))
      }
    },
    async stop() {
      client.destroy()
      await server.stop()
      await rm(storage, { recursive: true, force: true })
    },
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
