import path from 'node:path'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { directoryTarget } from './directoryTarget.ts'
import { pagesTarget } from './pages/pagesTarget.ts'
import { s3SettingsFrom } from './s3/s3Settings.ts'
import { s3Target } from './s3/s3Target.ts'
import { sshTarget } from './ssh/sshTarget.ts'
import type { Target } from './Target.ts'

/** What targets are made with, besides what follows their kind's name. */
export interface TargetContext {
  env: Readonly<Record<string, string | undefined>>
  /** Published name of a site. */
  domainOf(slug: string): string
}

interface TargetKind {
  usage: string
  open(rest: string, context: TargetContext): Target
}

/** Kinds of targets, by what stands before the colon. */
export const targetKinds: ReadonlyMap<string, TargetKind> = new Map([
  ['dir', { usage: 'dir:<carpeta>', open: (rest) => directoryTarget(path.resolve(rest)) }],
  ['pages', { usage: 'pages:<carpeta>', open: (rest) => pagesTarget(path.resolve(rest)) }],
  ['ssh', { usage: 'ssh:usuario@maquina:/carpeta', open: (rest, { env }) => sshTarget(rest, env) }],
  [
    's3',
    {
      usage: 's3:<bucket>',
      open: (rest, { env, domainOf }) => s3Target(s3SettingsFrom(env, { storeBucket: rest, domainOf })),
    },
  ],
])

/**
 * The target that the command line names.
 * @throws {UsageError} for none, or one that there is not.
 */
export function openTarget(name: string | undefined, context: TargetContext): Target {
  const usages = [...targetKinds.values()].map(({ usage }) => usage).join(', ')
  if (name === undefined) throw new UsageError(`Falta decir dónde: --target=<destino>. Hay: ${usages}.`)
  const [, kindName = '', rest = ''] = /^([^:]*):?(.*)$/s.exec(name) ?? []
  const kind = targetKinds.get(kindName)
  if (kind === undefined || rest === '') throw new UsageError(`No existe el destino «${name}». Hay: ${usages}.`)
  return kind.open(rest, context)
}
