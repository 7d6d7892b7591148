/**
 * Installs what the lock file says when it is missing or older than the lock file. Runs before `npm start`, `npm test`
 * and the like, on whatever Node the machine has, so it is plain JavaScript without dependencies.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const lock = path.join(root, 'package-lock.json')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.justicia-lock')

const digest = createHash('sha256').update(readFileSync(lock)).digest('hex')
if (!isInstalled()) install()
requireNode()

function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === digest
  // Installed by hand with npm: npm's own record tells when.
  const record = path.join(modules, '.package-lock.json')
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs
}

function install() {
  console.log(
    existsSync(modules)
      ? 'Las dependencias cambiaron. Las actualizo con «npm ci» (uno a tres minutos)…'
      : 'Primera vez aquí: instalo las dependencias con «npm ci» (uno a tres minutos)…',
  )
  const npm = process.env.npm_execpath
  const [command, first] = npm === undefined ? [process.platform === 'win32' ? 'npm.cmd' : 'npm', []] : [process.execPath, [npm]]
  const { status, error } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (error !== undefined || status !== 0) {
    console.error(
      `No se pudieron instalar las dependencias${error === undefined ? '' : ` (${error.message})`}. ` +
        'Revisa la conexión con el registro de npm y el espacio en disco, y vuelve a intentarlo.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, digest)
}

/** The lock file brings Node 24 for Linux and Windows; elsewhere the system's own has to do. */
function requireNode() {
  const brought = existsSync(path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'))
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (brought || major > 22 || (major === 22 && minor >= 18)) return
  console.error(
    `Hace falta Node 22.18 o más nuevo y aquí hay ${process.versions.node}: instálalo desde nodejs.org o con tu gestor de paquetes.`,
  )
  process.exit(1)
}
