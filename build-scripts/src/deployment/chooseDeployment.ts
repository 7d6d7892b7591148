import path from 'node:path'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import { channelsAddress } from '../cli/channelsAddress.ts'
import { portNumber } from '../cli/portNumber.ts'
import { localOrigin } from '../serve/siteOfHost.ts'
import type { Deployment, Transport } from './Deployment.ts'

/** What the command line says of a deployment. */
export interface DeploymentOptions {
  server: string | undefined
  cert: string | undefined
  key: string | undefined
  http: boolean
  local: boolean
  port: string | undefined
  'health-port'?: string | undefined
  'visits-log'?: string | undefined
  channels?: string | undefined
  brotli?: boolean
}

/**
 * What a configuration is written from: published names by HTTPS unless told otherwise.
 * @param input.dirOf absolute path of the folder of a site, on the machine that serves.
 * @throws {UsageError} for what no configuration can be written from.
 */
export function chooseDeployment(
  input: DeploymentOptions & { dirOf(slug: string): string; models: readonly Pick<SiteModel, 'slug' | 'origin'>[] },
): Deployment {
  const { dirOf, models, local } = input
  // Either server would take these for more than a name.
  for (const named of [...models.map(({ slug }) => dirOf(slug)), input.cert, input.key, input['visits-log']])
    if (/["'\\{}$;\p{Cc}]/u.test(named ?? ''))
      throw new UsageError(`La ruta «${named}» tiene signos que una configuración no admite. Usa otra carpeta.`)
  if (input.port !== undefined && !local && !input.http)
    throw new UsageError('--port es para --local y --http: los sitios publicados con HTTPS van en los puertos de siempre.')
  const port = portNumber(input.port, local ? 8080 : 80)
  const visitsLog = input['visits-log']
  if (visitsLog !== undefined && !path.isAbsolute(visitsLog))
    throw new UsageError(`--visits-log va con la ruta entera, como /var/log/justicia/visitas.log: «${visitsLog}» no la es.`)
  if (visitsLog !== undefined && input.server !== 'nginx')
    throw new UsageError('--visits-log es de nginx: con otro servidor las visitas todavía no se cuentan. Quítalo o usa nginx.')
  const [first] = models
  const health =
    input['health-port'] === undefined || first === undefined
      ? undefined
      : { port: portNumber(input['health-port'], 8081), file: `${dirOf(first.slug)}/index.html` }
  const channels = channelsAddress(input.channels)
  return {
    sites: models.map(({ slug, origin }) => ({
      domain: new URL(local ? localOrigin(slug, port) : origin).hostname,
      dir: dirOf(slug),
    })),
    listen: { ...(local ? { address: '127.0.0.1' } : {}), http: port, https: 443 },
    transport: chooseTransport(input),
    ...(health === undefined ? {} : { health }),
    ...(visitsLog === undefined ? {} : { visitsLog }),
    ...(channels === undefined ? {} : { channels }),
    ...(input.brotli ? { hasBrotli: true } : {}),
  }
}

function chooseTransport({ server, cert, key, http, local }: DeploymentOptions): Transport {
  if ((cert === undefined) !== (key === undefined)) throw new UsageError('Van juntos: --cert=<archivo> y --key=<archivo>.')
  if (http || local) {
    if (cert !== undefined) throw new UsageError('Un certificado es para HTTPS: quita --http o --local, o quita --cert y --key.')
    return { kind: 'http' }
  }
  if (cert !== undefined && key !== undefined) return { kind: 'https', certificate: { file: cert, key } }
  if (server === 'nginx')
    throw new UsageError(
      'nginx no obtiene certificados: indica --cert=<archivo> y --key=<archivo>, o --http si otro servidor habla HTTPS por él.',
    )
  return { kind: 'https' }
}
