import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import { keptFile } from '../settings/keptFile.ts'
import { SettingsError } from '../settings/SettingsError.ts'
import type { CmsSettings } from '../settings/settings.ts'
import { passwordFault } from './passwordFault.ts'

const fallbackEmail = 'admin@justicia.localhost'

/**
 * Makes an administrator when there is no account at all, so that nobody who reaches the server first can make
 * themselves one. The password is random unless JUSTICIA_ADMIN_PASSWORD gives it; it is first written to the data
 * folder, for its owner only, and only then given to the account, so that no interruption leaves an account whose
 * password nobody knows. It is printed once and must be changed at the first entry.
 */
export async function ensureFirstAdmin(
  payload: BasePayload,
  { dataDir, adminEmail, adminPassword, serverUrl }: Pick<CmsSettings, 'dataDir' | 'adminEmail' | 'adminPassword' | 'serverUrl'>,
): Promise<void> {
  if ((await payload.db.count({ collection: 'users' })).totalDocs > 0) return
  const account = { name: 'Administración', email: adminEmail || fallbackEmail, roles: ['admin' as const] }
  if (adminPassword) {
    const fault = await passwordFault(adminPassword, account)
    if (fault !== undefined) throw new SettingsError(`JUSTICIA_ADMIN_PASSWORD: ${fault.es}`)
    await createUnlessThere(payload, { ...account, password: adminPassword })
    return
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = path.join(dataDir, 'acceso-inicial.txt')
  const password = await writtenPassword(file, account.email)
  if (!(await createUnlessThere(payload, { ...account, password, mustChangePassword: true }))) return
  process.stdout.write(
    `Primera cuenta del CMS (${serverUrl || 'http://localhost:3000'}/admin): ${account.email} · contraseña ${password}\nQueda también en ${file}. Al entrar te pedirá cambiarla.\n`,
  )
}

/** The password that the file tells, which another start may have written before it was cut short. */
async function writtenPassword(file: string, email: string): Promise<string> {
  const text = (password: string) => `Correo: ${email}\nContraseña: ${password}\n`
  const kept = keptFile(file, () => text(randomBytes(15).toString('base64url')))
  const [, password = randomBytes(15).toString('base64url')] = /^Contraseña: (\S+)$/m.exec(kept) ?? []
  if (kept !== text(password)) {
    await writeFile(`${file}.nuevo`, text(password), { mode: 0o600 })
    await rename(`${file}.nuevo`, file)
  }
  return password
}

/** @returns false when another process that started at the same time was faster. */
async function createUnlessThere(
  payload: BasePayload,
  data: { name: string; email: string; roles: ['admin'] | 'admin'[]; password: string; mustChangePassword?: boolean },
): Promise<boolean> {
  try {
    await payload.create({ collection: 'users', data })
    return true
  } catch (error) {
    if ((await payload.db.count({ collection: 'users' })).totalDocs > 0) return false
    throw error
  }
}
