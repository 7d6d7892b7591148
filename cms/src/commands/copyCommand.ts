import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { checkLoad, loadCms, saveCms } from '../backup/copyCms.ts'
import { readSettings } from '../settings/settings.ts'
import type { CommandInput } from './Command.ts'

const options = {
  dir: { value: '<carpeta>', help: 'carpeta de la copia' },
  do: { value: 'save|check|load', help: 'copiar, ver si se puede restaurar, o restaurar' },
  replace: { help: 'aparta lo que haya' },
  stamp: { value: '<marca>', help: 'con qué se nombra lo que se aparta' },
}

/** Started by `npm run backup` and `npm run restore`, which pack and unpack what this writes and reads. Answers JSON. */
export async function copyCommand({ args, env, out }: CommandInput): Promise<undefined> {
  const flags = parseFlags(args, options)
  if (flags === undefined) {
    out.write(`Lo usan «npm run backup» y «npm run restore».\n${flagsToHelp(options)}\n`)
    return
  }
  const { dir, stamp = '', replace } = flags
  if (dir === undefined) throw new UsageError('Falta --dir=<carpeta>.')
  const settings = readSettings(env)
  const folder = path.resolve(dir)
  const answer = (said: object) => out.write(`${JSON.stringify(said)}\n`)
  if (flags.do === 'save') answer({ kind: await saveCms(settings, folder) })
  else if (flags.do === 'check') answer(await checkLoad(settings, folder, { replace }).then(() => ({})))
  else if (flags.do === 'load') answer({ aside: await loadCms(settings, folder, { replace, stamp }) })
  else throw new UsageError(`Falta decir qué: --do=save, check o load.`)
}
