import { getPayload } from 'payload'
import { DatabaseError } from './database/DatabaseError.ts'
import config from './payload.config.ts'

/** Opens the CMS, or ends the process with one line that says why it cannot be. */
export async function openAtStart(): Promise<void> {
  try {
    await getPayload({ config })
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
