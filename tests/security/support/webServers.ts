import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { patient } from '@justicia/shared-content/patience'
import { caddyfile } from '../../../build-scripts/src/deployment/caddyfile.ts'
import type { Deployment, ServedSite } from '../../../build-scripts/src/deployment/Deployment.ts'
import { nginxConfig } from '../../../build-scripts/src/deployment/nginxConfig.ts'
import { createSiteServer } from '../../../build-scripts/src/serve/createSiteServer.ts'
import { listen } from '../../../build-scripts/src/steps/listen.ts'
import { answering } from '../../support/answering.ts'
import { freePort } from '../../support/freePort.ts'
import { startProgram } from '../../support/programs.ts'
import { debianProgram } from './debianProgram.ts'

/** A server of built sites that a test has started. */
export interface WebServer {
  port: number
  /** Of HTTPS, when it was asked for. */
  httpsPort: number
  /** It sends Brotli copies that lie beside the files. */
  hasBrotli: boolean
  stop(): Promise<void>
}

/** What a test asks of a server that is configured: sites, and HTTPS with a certificate or none. */
export interface Wanted {
  sites: readonly ServedSite[]
  certificate?: { file: string; key: string }
  /** Of nginx alone. */
  visitsLog?: string
}

type Start = (wanted: Wanted) => Promise<WebServer>

const nginx = await debianProgram({ name: 'nginx', file: 'usr/sbin/nginx' })
const brotliModule = nginx === undefined ? undefined : await nginxBrotli(nginx)

/** The servers whose configuration is written, by name; without those that cannot be had here, of which `debianProgram` tells. */
export const configuredServers: readonly (readonly [name: string, start: Start])[] = [
  ...withProgram('nginx', nginx, startNginx),
  ...withProgram('caddy', await debianProgram({ name: 'caddy', file: 'usr/bin/caddy' }), startCaddy),
]

/** The server of `npm run serve`, on the sites of an output folder. */
export async function startNode(dist: string): Promise<WebServer> {
  const sites = ['nacional', 'jalisco', 'oaxaca'].map((slug) => ({ slug, name: slug, origin: `https://${slug}.example` }))
  const server = createSiteServer({ dist, sites })
  const port = await listen(server, 0)
  return {
    port,
    httpsPort: 0,
    hasBrotli: false,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/**
 * A certificate for these names that nobody vouches for, in a folder; undefined where openssl cannot be had.
 */
export async function selfSigned(dir: string, names: readonly string[]): Promise<{ file: string; key: string } | undefined> {
  const openssl = await debianProgram({ name: 'openssl', file: 'usr/bin/openssl' })
  if (openssl === undefined) return undefined
  const made = { file: path.join(dir, 'cert.pem'), key: path.join(dir, 'cert.key') }
  const subjects = names.map((name) => `DNS:${name}`).join(',')
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const subject = ['-subj', `/CN=${names[0]}`, '-addext', `subjectAltName=${subjects}`, '-days', '2']
  await promisify(execFile)(openssl, ['req', '-x509', ...curve, ...subject, '-keyout', made.key, '-out', made.file])
  return made
}

function withProgram(
  name: string,
  program: string | undefined,
  start: (program: string, wanted: Wanted) => Promise<WebServer>,
): [string, Start][] {
  return program === undefined ? [] : [[name, (wanted) => start(program, wanted)]]
}

async function deploymentFor({ sites, certificate, visitsLog }: Wanted): Promise<Deployment> {
  return {
    sites,
    listen: { address: '127.0.0.1', http: await freePort(), https: await freePort() },
    transport: certificate === undefined ? { kind: 'http' } : { kind: 'https', certificate },
    ...(visitsLog === undefined ? {} : { visitsLog }),
  }
}

/** nginx's module for Brotli copies, where this nginx takes the one of Debian's package. */
async function nginxBrotli(program: string): Promise<string | undefined> {
  const name = 'libnginx-mod-http-brotli-static'
  const module = await debianProgram({ name, file: 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so' })
  if (module === undefined) return undefined
  const dir = mkdtempSync(path.join(tmpdir(), 'justicia-nginx-'))
  const config = path.join(dir, 'nginx.conf')
  writeFileSync(config, `load_module ${module}; pid ${dir}/pid; error_log ${dir}/error.log; events { }`)
  const isTaken = await promisify(execFile)(program, ['-t', '-e', path.join(dir, 'error.log'), '-c', config]).then(
    () => true,
    () => false,
  )
  rmSync(dir, { recursive: true, force: true })
  return isTaken ? module : undefined
}

async function startNginx(program: string, wanted: Wanted): Promise<WebServer> {
  const deployment = { ...(await deploymentFor(wanted)), hasBrotli: brotliModule !== undefined }
  const dir = mkdtempSync(path.join(tmpdir(), 'justicia-nginx-'))
  writeFileSync(path.join(dir, 'justicia.conf'), nginxConfig(deployment))
  // As root its workers would be another account, which cannot read the folders of a test.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${dir}/${kind};`)
  const loaded = brotliModule === undefined ? '' : `load_module ${brotliModule};`
  const main = `${loaded} ${user} daemon off; pid ${dir}/pid; error_log ${dir}/error.log; worker_processes 1;
events { } http { ${temporary.join(' ')} include ${dir}/justicia.conf; }`
  writeFileSync(path.join(dir, 'nginx.conf'), main)
  const flags = ['-e', path.join(dir, 'error.log'), '-c', path.join(dir, 'nginx.conf')]
  // Says what is wrong with a configuration.
  await promisify(execFile)(program, ['-t', ...flags])
  return running({ program, args: flags, dir, deployment, env: process.env, hasBrotli: deployment.hasBrotli })
}

async function startCaddy(program: string, wanted: Wanted): Promise<WebServer> {
  const deployment = await deploymentFor(wanted)
  const dir = mkdtempSync(path.join(tmpdir(), 'justicia-caddy-'))
  const config = path.join(dir, 'Caddyfile')
  writeFileSync(config, caddyfile(deployment))
  const env = { ...process.env, XDG_DATA_HOME: path.join(dir, 'data'), XDG_CONFIG_HOME: path.join(dir, 'config') }
  mkdirSync(env.XDG_DATA_HOME)
  await promisify(execFile)(program, ['validate', '--config', config, '--adapter', 'caddyfile'], { env })
  return running({ program, args: ['run', '--config', config, '--adapter', 'caddyfile'], dir, deployment, env, hasBrotli: true })
}

async function running(input: {
  program: string
  args: readonly string[]
  dir: string
  deployment: Deployment
  env: NodeJS.ProcessEnv
  hasBrotli: boolean
}): Promise<WebServer> {
  const { program, args, dir, deployment, env, hasBrotli } = input
  const server = startProgram(program, args, { env })
  const { http: port, https: httpsPort } = deployment.listen
  const stop = async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  const failed = server.done.then(({ status, stderr }) => {
    throw new Error(`${path.basename(program)} ended with ${status}: ${stderr}`)
  })
  failed.catch(() => undefined)
  await Promise.race([answering(`http://127.0.0.1:${port}/`, patient(20_000)), failed])
  return { port, httpsPort, hasBrotli, stop }
}
