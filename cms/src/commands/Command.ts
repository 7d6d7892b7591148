import { errorToLines } from './errorToLines.ts'

/** Where a command says something. */
export interface CommandOutput {
  write: (text: string) => unknown
  /** A line of it can be written over. */
  isTTY?: boolean
}

/** What a command is given. */
export interface CommandInput {
  args: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  out: CommandOutput
  err: CommandOutput
}

/** Does its work; gives back its exit status where that is not 0. */
export type Command = (input: CommandInput) => Promise<number | undefined>

/** Runs a command to its end; an error becomes its message on `err`. @returns the exit status. */
export async function exitStatusOf(command: Command, input: CommandInput): Promise<number> {
  try {
    return (await command(input)) ?? 0
  } catch (error) {
    input.err.write(`${errorToLines(error)}\n`)
    return 1
  }
}

/** Runs a command as this process. */
export async function runAsProcess(command: Command): Promise<void> {
  process.exitCode = await exitStatusOf(command, {
    args: process.argv.slice(2),
    env: process.env,
    out: process.stdout,
    err: process.stderr,
  })
}
