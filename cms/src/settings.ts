import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

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
  /** Of the first administrator; empty for the usual address and a random password. */
  adminEmail: string
  adminPassword: string
  /** Least severe message that is logged. */
  logLevel: string
}

/** The workspace folder `cms/`. */
export const cmsDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Reads the settings from environment variables: DATABASE_URI, JUSTICIA_DATA_DIR, JUSTICIA_MEDIA_DIR,
 * PAYLOAD_SECRET, JUSTICIA_CMS_URL, JUSTICIA_ADMIN_EMAIL, JUSTICIA_ADMIN_PASSWORD, JUSTICIA_LOG_LEVEL. A missing secret is made once and kept in the data folder.
 */
export function readSettings(env: Record<string, string | undefined>): CmsSettings {
  const dataDir = path.resolve(cmsDir, env.JUSTICIA_DATA_DIR || 'data')
  return {
    databaseUri: env.DATABASE_URI || `file:${path.join(dataDir, 'justicia.db')}`,
    dataDir,
    mediaDir: path.resolve(cmsDir, env.JUSTICIA_MEDIA_DIR || 'media'),
    secret: env.PAYLOAD_SECRET || keptSecret(dataDir),
    serverUrl: (env.JUSTICIA_CMS_URL || '').replace(/\/$/, ''),
    adminEmail: env.JUSTICIA_ADMIN_EMAIL || '',
    adminPassword: env.JUSTICIA_ADMIN_PASSWORD || '',
    logLevel: env.JUSTICIA_LOG_LEVEL || 'warn',
  }
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secreto')
  try {
    mkdirSync(dataDir, { recursive: true })
    // `wx` fails when another process was first: then its secret is the one.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
