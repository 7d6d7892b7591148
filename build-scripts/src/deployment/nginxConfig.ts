import { contentTypes, isText, otherType } from '../output/contentTypes.ts'
import { goneMark } from '../output/goneMark.ts'
import { channelRoutes, longestChannelRequest } from '../serve/channelRoutes.ts'
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

/** Beyond this nginx asks for larger tables of names than it makes by itself (on machines with lines of 64 bytes). */
const longestUsualName = 46

/**
 * The configuration of nginx (1.19.4 or newer) that serves some sites: a file to include in `http { }`.
 * @throws {TypeError} for HTTPS without a certificate: nginx does not get one by itself.
 */
export function nginxConfig({ sites, listen, transport, health, visitsLog, channels, hasBrotli = false }: Deployment): string {
  const domains = sites.map(({ domain }) => domain)
  const isHttps = transport.kind === 'https'
  if (isHttps && transport.certificate === undefined) throw new TypeError('nginx needs a certificate')
  const redirectPort = listen.https === 443 ? '' : `:${listen.https}`
  const on = (port: number, rest = '') =>
    listen.address === undefined
      ? [`listen ${port}${rest};`, `listen [::]:${port}${rest};`]
      : [`listen ${listen.address}:${port}${rest};`]
  const headers = { ...securityHeaders, ...(isHttps ? { [transportSecurity.name]: transportSecurity.value } : {}) }

  return lines([
    '# Los sitios de Justicia para Ti en nginx. Lo escribe «npm run server-config»: se cambia ahí y se vuelve a escribir.',
    ...(Math.max(...domains.map((domain) => domain.length)) > longestUsualName
      ? ['map_hash_bucket_size 256;', 'server_names_hash_bucket_size 256;']
      : []),
    ...map(
      '$host $justicia_site',
      '""',
      sites.map(({ domain, dir }) => [domain, quoted(dir)]),
    ),
    ...map('$uri $justicia_cache', quoted(revalidatedCache), [[quoted(`~${immutablePaths}`), quoted(immutableCache)]]),
    '# Un encabezado sin valor no se manda.',
    ...map('$uri $justicia_forget', '""', [[forgetting.address, quoted(forgetting.value)]]),
    ...map(
      '$uri $justicia_not_found',
      notFoundPage,
      notFoundPages.map(({ path, page }) => [quoted(`~^${path}`), page]),
    ),
    ...map('$request_method $justicia_allow', '"GET, HEAD"', [
      ['GET', '""'],
      ['HEAD', '""'],
    ]),
    ...map('$request_method $justicia_refused', '1', [
      ['GET', '""'],
      ['HEAD', '""'],
      ...(channels === undefined ? [] : [['POST', '$justicia_no_channel'] as const]),
    ]),
    ...(channels === undefined
      ? []
      : map(
          '$uri $justicia_no_channel',
          '1',
          channelRoutes.map(({ at }) => [quoted(`~^${at}${at.endsWith('/') ? '[a-z]+' : ''}$`), '""']),
        )),
    ...(hasBrotli
      ? map('$http_accept_encoding $justicia_brotli', '""', [
          [quoted('~*\\bbr\\s*;\\s*q=0(\\.0*)?\\s*(,|$)'), '""'],
          [quoted('~*\\bbr\\b'), '1'],
        ])
      : []),
    ...(visitsLog === undefined ? [] : visitsFormat),
    ...block('server', [
      '# Un nombre que no es de ningún sitio.',
      ...on(listen.http, ' default_server'),
      ...(isHttps ? [...on(listen.https, ' ssl http2 default_server'), 'ssl_reject_handshake on;'] : []),
      'server_name _;',
      'server_tokens off;',
      'access_log off;',
      'charset utf-8;',
      'default_type text/plain;',
      `return 404 ${quoted(noSiteText)};`,
    ]),
    ...(health === undefined
      ? []
      : block('server', [
          '# Para quien cuida el servidor: si vive, y si tiene sitios.',
          `listen 127.0.0.1:${health.port};`,
          'server_tokens off;',
          'access_log off;',
          'default_type text/plain;',
          'location = /healthz { return 200 ok; }',
          `location = /readyz { if (-f ${quoted(health.file)}) { return 200 ok; } return 503 failed; }`,
          'location / { return 404; }',
        ])),
    ...(isHttps
      ? block('server', [
          ...on(listen.http),
          `server_name ${domains.join(' ')};`,
          'server_tokens off;',
          'access_log off;',
          `return 301 https://$host${redirectPort}$request_uri;`,
        ])
      : []),
    ...block('server', [
      ...(transport.kind === 'https'
        ? [
            ...on(listen.https, ' ssl http2'),
            `ssl_certificate ${quoted(transport.certificate?.file ?? '')};`,
            `ssl_certificate_key ${quoted(transport.certificate?.key ?? '')};`,
            'ssl_protocols TLSv1.2 TLSv1.3;',
          ]
        : on(listen.http)),
      `server_name ${domains.join(' ')};`,
      '',
      '# La carpeta puede ser un enlace que se cambia al publicar; dentro no se sigue ninguno.',
      'root $justicia_site;',
      'disable_symlinks on from=$document_root;',
      'index index.html;',
      '# Las direcciones que faltan de su diagonal se completan sin nombrar ningún servidor.',
      'absolute_redirect off;',
      '',
      ...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      'add_header cache-control $justicia_cache always;',
      `add_header ${forgetting.name} $justicia_forget;`,
      'add_header allow $justicia_allow always;',
      '',
      ...block(
        'types',
        Object.entries(contentTypes).map(([extension, type]) => `${withoutCharset(type)} ${extension};`),
      ),
      `default_type ${otherType};`,
      'charset utf-8;',
      `charset_types ${textTypes.join(' ')};`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      'gzip_min_length 1024;',
      `gzip_types ${textTypes.join(' ')};`,
      '',
      ...(visitsLog === undefined
        ? ['# De lo que alguien lee no queda nada escrito.', 'access_log off;']
        : [
            '# Queda escrito qué página se mostró qué día: ni quién, ni a qué hora, ni qué buscó.',
            `access_log ${quoted(visitsLog)} justicia_visits buffer=64k flush=5m if=$justicia_counted;`,
          ]),
      'log_not_found off;',
      'server_tokens off;',
      'client_header_timeout 10s;',
      'client_body_timeout 10s;',
      'send_timeout 20s;',
      '',
      'if ($justicia_refused) { return 405; }',
      '# De una página que se retiró queda dicho que ya no está.',
      `if (-f "$document_root$uri/${goneMark}") { return 410; }`,
      'error_page 410 @gone;',
      'location @gone { try_files "$uri/index.html" =410; }',
      'error_page 404 @not_found;',
      'error_page 418 = @part;',
      ...(hasBrotli ? ['error_page 419 = @brotli;'] : []),
      '# Una carpeta sin página, un enlace.',
      'error_page 403 =404 @not_found;',
      `location @not_found { try_files $justicia_not_found ${notFoundPage} =404; }`,
      ...(channels === undefined ? [] : channelLocations(channels)),
      `location ~ ${quoted(wellKnownPaths)} { }`,
      `location ~ ${quoted(refusedPaths)} { return 404; }`,
      '# Lo que la publicación dejó comprimido al lado de cada archivo; parte de un archivo es parte de lo que no lo está.',
      ...block('location /', [
        'gzip_static on;',
        'recursive_error_pages on;',
        'if ($http_range) { return 418; }',
        ...(hasBrotli
          ? [
              'set $justicia_copy "";',
              'if (-f "$document_root$uri.br") { set $justicia_copy $justicia_brotli; }',
              'if ($justicia_copy) { return 419; }',
            ]
          : []),
      ]),
      ...block('location @part', ['gzip off;', 'recursive_error_pages on;']),
      // With it the module (1.0.0rc) finds no file; that the copy is no link was seen above.
      ...(hasBrotli ? block('location @brotli', ['brotli_static on;', 'disable_symlinks off;']) : []),
    ]),
  ])
}

/**
 * A line of the log of visits: see `parseVisit`. A page that a person opened is counted, of a reader whose browser asks not to
 * be followed (Do Not Track, Global Privacy Control) nothing is; nor what is fetched ahead, kept for reading offline, or read by
 * a program that says that it is one.
 */
const visitsFormat = [
  ...map('$time_iso8601 $justicia_day', '""', [[quoted('~^(?<justicia_date>\\d{4}-\\d\\d-\\d\\d)'), '$justicia_date']]),
  ...map('$uri $justicia_page', '""', [[quoted('~^(?<justicia_folder>/([a-z0-9-]+/)*)index\\.html$'), '$justicia_folder']]),
  ...map('$http_user_agent $justicia_reader', 'person', [
    ['""', 'program'],
    [quoted('~*bot|crawl|spider|slurp|preview|monitor|headless|curl|wget|python'), 'program'],
  ]),
  ...map(
    `${quoted(
      '$request_method $status $http_sec_fetch_dest $http_sec_purpose$http_purpose$http_x_moz $http_dnt$http_sec_gpc $justicia_reader$justicia_page',
    )} $justicia_counted`,
    '0',
    [[quoted('~^GET (200|304) (document)?  0* person/'), '1']],
  ),
  "log_format justicia_visits '$justicia_day $host $justicia_page';",
]

/**
 * What pages ask of the channels, handed on as it comes. Of who asked there is no line in any log, not even when nobody
 * answers; no cookie goes along; and a stream, which says every 20 s that it is there, is neither collected nor cut off.
 */
function channelLocations(channels: string): string[] {
  return channelRoutes.flatMap(({ at, to }) =>
    block(`location ${at.endsWith('/') ? '^~' : '='} ${at}`, [
      `proxy_pass ${channels}${to};`,
      'proxy_http_version 1.1;',
      'proxy_set_header Connection "";',
      'proxy_set_header Cookie "";',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'proxy_buffering off;',
      'proxy_read_timeout 60s;',
      `client_max_body_size ${longestChannelRequest};`,
      'gzip off;',
      '# Lo demás lo dice el chat: con esta línea no se heredan las de los archivos.',
      'add_header x-frame-options DENY always;',
      'access_log off;',
      'error_log /dev/null crit;',
    ]),
  )
}

/** `text/html` is in both lists by itself, and named twice it is a warning. */
const textTypes = [...new Set(Object.values(contentTypes).filter(isText).map(withoutCharset))].filter(
  (type) => type !== 'text/html',
)

function withoutCharset(type: string): string {
  return type.split(';', 1)[0] ?? type
}

function map(names: string, otherwise: string, entries: readonly (readonly [string, string])[]): string[] {
  return block(`map ${names}`, [`default ${otherwise};`, ...entries.map(([from, to]) => `${from} ${to};`)])
}

function block(head: string, body: readonly string[]): string[] {
  return [`${head} {`, ...body.map((line) => (line === '' ? '' : `    ${line}`)), '}']
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
