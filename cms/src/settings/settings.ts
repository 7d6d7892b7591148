import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { secretOf } from '@justicia/shared-content/cli/secretOf'
import { keptFile } from './keptFile.ts'
import { keepFolderPrivate } from './ownerOnly.ts'

/** What the environment decides. */
export interface CmsSettings {
  /** `file:…` (SQLite) or `mongodb://…`. */
  databaseUri: string
  /** Folder for the database file, the secret and the first login. */
  dataDir: string
  /** Folder for uploaded images. */
  mediaDir: string
  /** Signs sessions. */
  secret: string
  /** Public address of the CMS, without a final slash; empty when it is only used on this machine. */
  serverUrl: string
  /** Port on which the CMS answers on this machine. */
  port?: number
  /** Proxies (addresses or ranges, with commas between) whose `X-Forwarded-For` tells where a request comes from. */
  trustedProxy?: string
  /** `smtp://user:password@server:587` through which the CMS sends mail; empty when it sends none. */
  smtpUrl?: string
  /** Sender of its mail. */
  mailFrom?: string
  /** Of the first administrator; empty for the usual address and a random password. */
  adminEmail: string
  adminPassword: string
  /** Least severe message that is logged. */
  logLevel: string
  /** Where it is written; standard error unless told. */
  logTo?: { write(line: string): void }
  /** Address of what draws pages for the preview (`npm run preview`); empty where there is none. */
  previewUrl?: string
  /** Address of what carries chats (`npm run channels`), as this process reaches it; empty where there is none. */
  channelsUrl?: string
  /** Who carries it may read the numbers of `/metrics`; without one nobody may. */
  metricsToken?: string
}

/** The workspace folder `cms/`. */
export const cmsDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Reads the settings from environment variables: DATABASE_URI, JUSTICIA_DATA_DIR, JUSTICIA_MEDIA_DIR, PAYLOAD_SECRET,
 * PORT, JUSTICIA_CMS_URL, JUSTICIA_TRUSTED_PROXY, JUSTICIA_SMTP_URL, JUSTICIA_MAIL_FROM, JUSTICIA_ADMIN_EMAIL,
 * JUSTICIA_ADMIN_PASSWORD, JUSTICIA_LOG_LEVEL, JUSTICIA_PREVIEW_URL, JUSTICIA_CHANNELS_URL, JUSTICIA_METRICS_TOKEN. What is secret
 * may be in a file that DATABASE_URI_FILE, PAYLOAD_SECRET_FILE, JUSTICIA_SMTP_URL_FILE or JUSTICIA_METRICS_TOKEN_FILE names. A
 * missing secret is made once and kept in the data folder.
 */
export function readSettings(env: Record<string, string | undefined>): CmsSettings {
  const dataDir = path.resolve(cmsDir, env.JUSTICIA_DATA_DIR || 'data')
  return {
    databaseUri: secretOf(env, 'DATABASE_URI') || `file:${path.join(dataDir, 'justicia.db')}`,
    dataDir,
    mediaDir: path.resolve(cmsDir, env.JUSTICIA_MEDIA_DIR || 'media'),
    secret: secretOf(env, 'PAYLOAD_SECRET') || keptSecret(dataDir),
    serverUrl: (env.JUSTICIA_CMS_URL || '').replace(/\/$/, ''),
    port: Number(env.PORT) || 3000,
    trustedProxy: env.JUSTICIA_TRUSTED_PROXY || '',
    smtpUrl: secretOf(env, 'JUSTICIA_SMTP_URL'),
    mailFrom: env.JUSTICIA_MAIL_FROM || '',
    adminEmail: env.JUSTICIA_ADMIN_EMAIL || '',
    adminPassword: env.JUSTICIA_ADMIN_PASSWORD || '',
    logLevel: env.JUSTICIA_LOG_LEVEL || 'warn',
    previewUrl: env.JUSTICIA_PREVIEW_URL || '',
    channelsUrl: (env.JUSTICIA_CHANNELS_URL || '').replace(/\/$/, ''),
    metricsToken: secretOf(env, 'JUSTICIA_METRICS_TOKEN'),
  }
}

/** The addresses under which the admin is opened: its public one, or those of this machine. */
export function ownOrigins({ serverUrl, port = 3000 }: Pick<CmsSettings, 'serverUrl' | 'port'>): string[] {
  if (serverUrl !== '') return [new URL(serverUrl).origin]
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
}

function keptSecret(dataDir: string): string {
  keepFolderPrivate(dataDir)
  const file = path.join(dataDir, 'secreto')
  return keptFile(file, () => {
    if (existsSync(file))
      process.stderr.write(
        `${file} estaba vacío, quizá por un corte de luz, y se hizo otro. Hay que volver a entrar; si tienes una copia del anterior, restáurala: lo que se guardó sellado con él no se lee con otro.\n`,
      )
    return randomBytes(32).toString('hex')
  })
}
