/** npm run account -- unlock <correo> | password <correo>: helps an account back in, from the machine of the CMS. */
import { randomBytes } from 'node:crypto'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { passwordFault } from '../accounts/passwordFault.ts'
import { noteUnlock } from '../accounts/unlocks.ts'
import { readSettings } from '../settings.ts'
import { errorToLines } from './steps/errorToLines.ts'
import { openCms } from './steps/openCms.ts'

const usage =
  'Escribe: npm run account -- unlock <correo> (olvida sus intentos fallidos) o npm run account -- password <correo> (le da otra contraseña).'

async function account(): Promise<void> {
  const [action, email = '', ...more] = process.argv.slice(2)
  if (action === '--help') {
    process.stdout.write(`${usage}\n`)
    return
  }
  if ((action !== 'unlock' && action !== 'password') || !email.includes('@') || more.length > 0) throw new UsageError(usage)
  const settings = readSettings(process.env)
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
      const chosen = process.env.JUSTICIA_NEW_PASSWORD
      const password = chosen || randomBytes(15).toString('base64url')
      const fault = await passwordFault(password, found)
      if (fault !== undefined) throw new UsageError(`JUSTICIA_NEW_PASSWORD: ${fault.es}`)
      // What another person made up, or a screen showed, is changed at the next entry. The sessions of the account end.
      await payload.update({
        collection: 'users',
        id: found.id,
        data: { password, mustChangePassword: !chosen },
      })
      process.stdout.write(
        chosen
          ? `${found.email} tiene la contraseña nueva. Sus sesiones terminaron.\n`
          : `${found.email} · contraseña ${password}\nAl entrar le pedirá cambiarla. Sus sesiones terminaron.\n`,
      )
    }
    noteUnlock(settings.dataDir, found.email)
    if (action === 'unlock')
      process.stdout.write(`Los intentos fallidos de ${found.email} quedaron olvidados: ya puede entrar.\n`)
  } finally {
    await payload.destroy()
  }
}

try {
  await account()
} catch (error) {
  process.stderr.write(`${errorToLines(error)}\n`)
  process.exitCode = 1
}
