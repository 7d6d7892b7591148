import path from 'node:path'
import { accountCommand } from '../../../cms/src/commands/accountCommand.ts'
import { exitStatusOf } from '../../../cms/src/commands/Command.ts'
import { seedCommand } from '../../../cms/src/commands/seedCommand.ts'
import { snapshotCommand } from '../../../cms/src/commands/snapshotCommand.ts'
import type { ProgramEnd } from '../../support/programs.ts'

const commands = { seed: seedCommand, snapshot: snapshotCommand, account: accountCommand }

/** A command of the CMS, as its script is called. */
export type CommandName = keyof typeof commands

/** Where commands are started, as npm tells them. */
export const startedIn = { INIT_CWD: path.resolve(import.meta.dirname, '../../..') }

/**
 * Runs one of the commands of the CMS in this process, where Payload is loaded already: a process each would spend most
 * of its time on that.
 */
export async function runHere(name: CommandName, args: readonly string[], env: Record<string, string>): Promise<ProgramEnd> {
  const said = { stdout: '', stderr: '' }
  const to = (stream: keyof typeof said) => ({ write: (text: string) => (said[stream] += text) })
  const status = await exitStatusOf(commands[name], {
    args,
    env: { ...startedIn, ...env },
    out: to('stdout'),
    err: to('stderr'),
  })
  return { status, ...said }
}
