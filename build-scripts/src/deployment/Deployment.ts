import { languageKeys, localizePath, sourceLanguage } from '@justicia/shared-content/languages'

/** What a configuration of a web server is written from. */
export interface Deployment {
  sites: readonly ServedSite[]
  /** Where connections are awaited: on all of the machine's addresses unless one is named. */
  listen: { address?: string; http: number; https: number }
  transport: Transport
  /** Where whoever runs the server asks whether it lives (`/healthz`) and has sites to serve (`/readyz`); nowhere without it. */
  health?: HealthPort
  /** Absolute path of a file to which is added which page was shown on which day, and nothing of who read it; none without it. */
  visitsLog?: string
  /** Address of the process of the channels, `http://127.0.0.1:3002`; sites have no chat without it. */
  channels?: string
  /** nginx has the module that sends Brotli copies (`ngx_http_brotli_static_module`); Caddy needs none. */
  hasBrotli?: boolean
}

export interface ServedSite {
  /** Host name, in lower case. */
  domain: string
  /** Absolute path of the folder of the site, which may be a link to it. */
  dir: string
}

/** A port for this machine alone. */
export interface HealthPort {
  port: number
  /** Absolute path of a file that is there when there is anything to serve. */
  file: string
}

/**
 * Plain HTTP is for this machine, and behind a server that speaks HTTPS in its stead; a server that can get a certificate
 * by itself does, unless one is named.
 */
export type Transport = { kind: 'http' } | { kind: 'https'; certificate?: { file: string; key: string } }

/** What a reader at a name that is no site's is told. */
export const noSiteText = 'No hay ningún sitio en esta dirección.'

/** The page for an address that does not exist, by the beginning of the address; that of Spanish is for all else. */
export const notFoundPages: readonly { path: string; page: string }[] = languageKeys
  .filter((key) => key !== sourceLanguage)
  .map((key) => ({ path: localizePath('/', key), page: localizePath('/404.html', key) }))
export const notFoundPage = '/404.html'
