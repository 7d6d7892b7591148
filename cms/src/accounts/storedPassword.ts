import crypto from 'node:crypto'
import { promisify } from 'node:util'

/** What an account stores of its password. */
interface Stored {
  hash?: unknown
  salt?: unknown
}

/** As Payload makes them (`auth/strategies/local/generatePasswordSaltHash`), which exports neither the making nor the check. */
const prefix = 'pbkdf2-sha256-v1:'
const present = { iterations: 600_000, length: 32 }
const older = { iterations: 25_000, length: 512 }

/** Whether a password is that of an account. Does the same work for an account that has none, or does not exist. */
export async function isPasswordOf(account: Stored | null | undefined, password: string): Promise<boolean> {
  const { hash, salt } = account ?? {}
  if (typeof hash !== 'string' || typeof salt !== 'string') {
    await workOfOnePassword(password)
    return false
  }
  const expected = Buffer.from(hash.startsWith(prefix) ? hash.slice(prefix.length) : hash, 'hex')
  const given = await derive(password, salt, hash.startsWith(prefix) ? present : older)
  return given.length === expected.length && crypto.timingSafeEqual(given, expected)
}

/** The work of checking a password, where there is none to check: so that the time taken tells nothing. */
export async function workOfOnePassword(password: string): Promise<void> {
  await derive(password, 'no hay cuenta con este correo', present)
}

function derive(password: string, salt: string, { iterations, length }: typeof present): Promise<Buffer> {
  return promisify(crypto.pbkdf2)(password, salt, iterations, length, 'sha256')
}
