import { existsSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../../../../build-scripts/src/repository.ts'
import { CommandError, runCommand } from '../../measure/runCommand.ts'

/** Debian's own is years older; the next one wants a newer Go than most have. */
const version = 'v0.165.0'
const binDir = path.join(repository, '.cache', 'bin')

/**
 * A current Hugo: the one in `.cache/bin`, built there by Go the first time (some minutes).
 * @returns its path, or why there is none.
 */
export async function findHugo(say: (line: string) => void): Promise<{ program: string } | { missing: string }> {
  const program = path.join(binDir, process.platform === 'win32' ? 'hugo.exe' : 'hugo')
  if (existsSync(program)) return { program }
  try {
    await runCommand({ program: 'go', args: ['version'], cwd: repository })
  } catch (error) {
    if (error instanceof CommandError) return { missing: 'Hugo no se mide: no está en .cache/bin y no hay Go para construirlo.' }
    throw error
  }
  say(`Se construye Hugo ${version} con Go (unos minutos, solo la primera vez)…`)
  try {
    const env = { CGO_ENABLED: '0', GOBIN: binDir }
    await runCommand({ program: 'go', args: ['install', `github.com/gohugoio/hugo@${version}`], cwd: repository, env })
    return { program }
  } catch (error) {
    if (error instanceof CommandError)
      return { missing: `Hugo no se mide: Go no pudo construirlo. ${error.message.split('\n').at(-1)}` }
    throw error
  }
}
