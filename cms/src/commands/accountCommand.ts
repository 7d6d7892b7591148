import { randomBytes } from 'node:crypto'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { passwordFault } from '../accounts/passwordFault.ts'
import { noteUnlock } from '../accounts/unlocks.ts'
import { readSettings } from '../settings/settings.ts'
import type { CommandInput } from './Command.ts'
import { openCms } from './openCms.ts'

const usage =
  'Escribe: npm run account -- unlock <correo> (olvida sus intentos fallidos) o npm run account -- password <correo> (le da otra contraseña).'

/** npm run account -- unlock <correo> | password <correo>: helps an account back in, from the machine of the CMS. */
export async function accountCommand({ args, env, out }: CommandInput): Promise<undefined> {
  const [action, email = '', ...more] = args
  if (action === '--help') {
    out.write(`${usage}\n`)
    return
  }
  if ((action !== 'unlock' && action !== 'password') || !email.includes('@') || more.length > 0) throw new UsageError(usage)
  const settings = readSettings(env)
  const payload = await openCms(settings, { firstAccount: false })
  try {
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: email.trim().toLowerCase() } },
      limit: 1,
      depth: 0,
    })
    const [found] = docs
    if (found === undefined) throw new UsageError(`No hay ninguna cuenta con el correo ${email}. Revisa cómo está escrito.`)
    if (action === 'password') {
      const chosen = env.JUSTICIA_NEW_PASSWORD
      const password = chosen || randomBytes(15).toString('base64url')
      const fault = await passwordFault(password, found)
      if (fault !== undefined) throw new UsageError(`JUSTICIA_NEW_PASSWORD: ${fault.es}`)
      // What another person made up, or a screen showed, is changed at the next entry. The sessions of the account end.
      await payload.update({
        collection: 'users',
        id: found.id,
        data: { password, mustChangePassword: !chosen },
      })
      out.write(
        chosen
          ? `${found.email} tiene la contraseña nueva. Sus sesiones terminaron.\n`
          : `${found.email} · contraseña ${password}\nAl entrar le pedirá cambiarla. Sus sesiones terminaron.\n`,
      )
    }
    noteUnlock(settings.dataDir, found.email)
    if (action === 'unlock') out.write(`Los intentos fallidos de ${found.email} quedaron olvidados: ya puede entrar.\n`)
  } finally {
    await payload.destroy()
  }
}
