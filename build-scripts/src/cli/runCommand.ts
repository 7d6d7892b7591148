import { errorToText } from './errorToText.ts'

/** Runs a command; an error becomes its message on standard error and exit status 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    process.stderr.write(`${errorToText(error)}\n`)
    process.exitCode = 1
  }
}
