import path from 'node:path'
import { contentTypes, otherType } from '../output/contentTypes.ts'
import { goneMark } from '../output/goneMark.ts'
import { channelRoutes } from '../serve/channelRoutes.ts'
import { refusedPaths, wellKnownPaths } from '../serve/refusedPaths.ts'
import {
  forgetting,
  immutableCache,
  immutablePaths,
  revalidatedCache,
  securityHeaders,
  transportSecurity,
} from '../serve/siteHeaders.ts'
import { type Deployment, noSiteText, notFoundPage, notFoundPages } from './Deployment.ts'

/** The configuration of Caddy (2.6 or newer) that serves some sites. */
export function caddyfile({ sites, listen, transport, health, channels }: Deployment): string {
  const isHttps = transport.kind === 'https'
  const address = (domain: string) =>
    isHttps ? withPort(`https://${domain}`, listen.https, 443) : withPort(`http://${domain}`, listen.http, 80)
  const headers = { ...securityHeaders, ...(isHttps ? { [transportSecurity.name]: transportSecurity.value } : {}) }
  const bind = listen.address === undefined ? [] : [`bind ${listen.address}`]
  const tls =
    transport.kind === 'https' && transport.certificate !== undefined
      ? [`tls ${quoted(transport.certificate.file)} ${quoted(transport.certificate.key)}`]
      : []

  return lines([
    '# Los sitios de Justicia para Ti en Caddy. Lo escribe «npm run server-config»: se cambia ahí y se vuelve a escribir.',
    ...block('', [
      '# Sin un puerto de administración que nadie usa.',
      'admin off',
      ...(listen.http === 80 ? [] : [`http_port ${listen.http}`]),
      ...(listen.https === 443 ? [] : [`https_port ${listen.https}`]),
      ...(channels === undefined
        ? []
        : [
            '# Si el chat no contesta, de quien preguntó no queda nada escrito.',
            ...block('log', ['exclude http.log.error http.handlers.reverse_proxy']),
          ]),
      ...block('servers', block('timeouts', ['read_header 10s', 'read_body 10s', 'write 60s', 'idle 15s'])),
    ]),
    ...block('(headers)', [
      ...block(
        'header',
        Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`),
      ),
    ]),
    ...block('(site)', [
      ...bind,
      ...tls,
      '# Parte de un archivo es parte de lo que está en el disco, no de lo comprimido.',
      '@whole not header range *',
      'encode @whole zstd gzip',
      'import headers',
      ...block('map {path} {type}', [
        ...Object.entries(contentTypes).map(([extension, type]) => `~\\.${extension}$ ${quoted(type)}`),
        `~/$ ${quoted(contentTypes.html ?? '')}`,
        `default ${otherType}`,
      ]),
      `@files not path ${channelRoutes.map(({ at }) => (at.endsWith('/') ? `${at}*` : at)).join(' ')}`,
      'header @files content-type {type}',
      `@immutable path_regexp ${quoted(immutablePaths)}`,
      `header @immutable cache-control ${quoted(immutableCache)}`,
      `header ${forgetting.address} ${forgetting.name} ${quoted(forgetting.value)}`,
      ...block('@revalidated', [
        `not path_regexp ${quoted(immutablePaths)}`,
        `not path ${channelRoutes.map(({ at }) => (at.endsWith('/') ? `${at}*` : at)).join(' ')}`,
      ]),
      `header @revalidated cache-control ${quoted(revalidatedCache)}`,
      ...(channels === undefined ? [] : channelHandlers(channels)),
      ...block('@refused', [`path_regexp ${quoted(refusedPaths)}`, `not path_regexp ${quoted(wellKnownPaths)}`]),
      'error @refused 404',
      '# De una página que se retiró queda dicho que ya no está.',
      `@gone file {path}${goneMark}`,
      'error @gone 410',
      '@other not method GET HEAD',
      'header @other allow "GET, HEAD"',
      'respond @other 405',
      '# Lo que la publicación dejó comprimido al lado de cada archivo.',
      ...block('file_server @whole', ['precompressed br gzip']),
      'file_server',
      ...block('handle_errors', [
        'import headers',
        'encode zstd gzip',
        '# La página es siempre la entera.',
        'request_header -range',
        `header content-type ${quoted(contentTypes.html ?? '')}`,
        `header cache-control ${quoted(revalidatedCache)}`,
        '@withdrawn expression `{err.status_code} == 410`',
        'rewrite @withdrawn {path}index.html',
        ...notFoundPages.flatMap(({ path, page }, index) => [
          ...block(`@language${index}`, [`path ${path}*`, `file ${page}`]),
          `rewrite @language${index} ${page}`,
        ]),
        `rewrite * ${notFoundPage}`,
        'file_server',
      ]),
    ]),
    ...(health === undefined
      ? []
      : [
          '# Para quien cuida el servidor: si vive, y si tiene sitios.',
          ...block(`http://:${health.port}`, [
            'bind 127.0.0.1',
            `root * ${quoted(path.posix.dirname(health.file))}`,
            `@ready file /${path.posix.basename(health.file)}`,
            ...block('handle /healthz', ['respond ok 200']),
            ...block('handle /readyz', ['respond @ready ok 200', 'respond failed 503']),
            'respond 404',
          ]),
        ]),
    ...sites.flatMap(({ domain, dir }) => block(address(domain), [`root * ${quoted(dir)}`, 'import site'])),
    '# Un nombre que no es de ningún sitio.',
    ...block('(nobody)', [...bind, 'header content-type "text/plain; charset=utf-8"', `respond ${quoted(noSiteText)} 404`]),
    ...block(withPort('http://', listen.http, 80), ['import nobody']),
    ...(isHttps
      ? [
          ...block(withPort('https://', listen.https, 443), [...tls, 'import nobody']),
          // Its own redirects come after the block for names that are no site's.
          ...block(sites.map(({ domain }) => withPort(`http://${domain}`, listen.http, 80)).join(', '), [
            ...bind,
            `redir ${withPort('https://{host}', listen.https, 443)}{uri} permanent`,
          ]),
        ]
      : []),
  ])
}

/**
 * What pages ask of the channels, handed on as it comes and without cookies. Its headers are the site's own; the stream
 * ends with the time that any answer may take, and is taken up again where it was.
 */
function channelHandlers(channels: string): string[] {
  const on = block(`reverse_proxy ${channels}`, [
    'flush_interval -1',
    'header_up -Cookie',
    ...['Cross-Origin-Resource-Policy', 'Content-Security-Policy', 'Referrer-Policy', 'X-Content-Type-Options'].map(
      (name) => `header_down -${name}`,
    ),
  ])
  return channelRoutes.flatMap(({ at, to }) =>
    at.endsWith('/')
      ? block(`handle_path ${at}*`, [`rewrite * ${to.replace(/\/$/, '')}{uri}`, ...on])
      : block(`handle ${at}`, [`rewrite * ${to}`, ...on]),
  )
}

function withPort(address: string, port: number, usual: number): string {
  return port === usual ? address : `${address}:${port}`
}

function block(head: string, body: readonly string[]): string[] {
  return [head === '' ? '{' : `${head} {`, ...body.map((line) => `\t${line}`), '}']
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
