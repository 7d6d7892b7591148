import { errorToText } from '../output/errorToText.ts'
import { InterruptedError } from './untilInterrupted.ts'

/** Runs a command; an error becomes its message on standard error and exit status 1, or that of an interrupt. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    process.stderr.write(`${errorToText(error)}\n`)
    process.exitCode = error instanceof InterruptedError ? error.exitCode : 1
  }
}
