import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import type { CmsSettings } from './settings.ts'

const fallbackEmail = 'admin@justicia.localhost'

/**
 * Makes an administrator when there is no account at all, so that nobody who reaches the server first can make
 * themselves one. The password is random unless JUSTICIA_ADMIN_PASSWORD gives it, is printed once and kept in the data
 * folder, readable by its owner only.
 */
export async function ensureFirstAdmin(
  payload: BasePayload,
  { dataDir, adminEmail, adminPassword, serverUrl }: Pick<CmsSettings, 'dataDir' | 'adminEmail' | 'adminPassword' | 'serverUrl'>,
): Promise<void> {
  const { totalDocs } = await payload.db.count({ collection: 'users' })
  if (totalDocs > 0) return
  const email = adminEmail || fallbackEmail
  const password = adminPassword || randomBytes(15).toString('base64url')
  await payload.create({ collection: 'users', data: { name: 'Administración', email, password, roles: ['admin'] } })
  if (adminPassword) return
  const file = path.join(dataDir, 'acceso-inicial.txt')
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, `Correo: ${email}\nContraseña: ${password}\n`, { mode: 0o600 })
  process.stdout.write(
    `Primera cuenta del CMS (${serverUrl || 'http://localhost:3000'}/admin): ${email} · contraseña ${password}\nQueda también en ${file}. Cámbiala al entrar.\n`,
  )
}
