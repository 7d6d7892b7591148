import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = path.resolve(import.meta.dirname, '../../../.cache/debian')

/**
 * A program for tests: the one in `PATH`, else that of Debian's package, which is unpacked once under `.cache`; nothing
 * of the system is changed and root is not needed.
 * @param program.file where the package has it.
 * @param program.packages what is unpacked together, with the libraries that a machine may lack; one of the program's name
 * unless told.
 * @returns its path; undefined, with one line that says why, where it cannot be had. With JUSTICIA_REQUIRE_ALL=1 that is an error.
 */
export async function debianProgram(program: {
  name: string
  file: string
  packages?: readonly string[]
}): Promise<string | undefined> {
  const { name, file, packages = [name] } = program
  const inPath = await findInPath(name)
  if (inPath !== undefined) return inPath
  const unpacked = path.join(cache, name)
  const why = await unpackOnce(packages, unpacked).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? 'no hay apt-get ni dpkg-deb' : `no se pudo traer de Debian (${error.message.split('\n')[0]})`,
  )
  if (why === undefined) return path.join(unpacked, file)
  if (process.env.JUSTICIA_REQUIRE_ALL === '1')
    throw new Error(`Las pruebas con ${name} son obligatorias aquí y no corrieron: ${why}.`)
  process.stderr.write(`Sin pruebas con ${name}: ${why}. Instala ${name}.\n`)
  return undefined
}

/** Where the libraries are that were unpacked with a program, for `LD_LIBRARY_PATH`. */
export function debianLibraries(program: string): string {
  const root = path.resolve(path.dirname(program), '../..')
  const name = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`
  return ['usr/lib', 'lib'].map((folder) => path.join(root, folder, name)).join(path.delimiter)
}

async function findInPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    if (await exists(file)) return file
  }
  return undefined
}

/** Another process that unpacks the same is not disturbed: the first to finish gives its folder the name. */
async function unpackOnce(packages: readonly string[], unpacked: string): Promise<undefined> {
  if (await exists(unpacked)) return
  await mkdir(cache, { recursive: true })
  const making = await mkdtemp(path.join(cache, 'making-'))
  try {
    const apt = async (...command: string[]) => {
      const own = { Lists: path.join(making, 'lists'), Archives: path.join(making, 'archives') }
      for (const folder of Object.values(own)) await mkdir(path.join(folder, 'partial'), { recursive: true })
      const options = [`Dir::State::Lists=${own.Lists}`, `Dir::Cache=${making}`, `Dir::Cache::Archives=${own.Archives}`]
      await run('apt-get', ['-qq', ...options.flatMap((option) => ['-o', option]), ...command], { cwd: making })
    }
    await apt('update')
    await apt('download', ...packages)
    for (const archive of (await readdir(making)).filter((file) => file.endsWith('.deb')))
      await run('dpkg-deb', ['-x', path.join(making, archive), path.join(making, 'root')])
    await rename(path.join(making, 'root'), unpacked)
  } catch (error) {
    if (!(await exists(unpacked))) throw error
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
