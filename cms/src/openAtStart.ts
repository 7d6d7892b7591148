import { getPayload } from 'payload'
import { DatabaseError } from './database/DatabaseError.ts'
import { forgettingPause, hourlyForgetting } from './inquiries/forgetPassed.ts'
import { watchConnections } from './network/watchConnections.ts'
import config from './payload.config.ts'
import { SettingsError } from './settings/SettingsError.ts'
import { readSettings } from './settings/settings.ts'

/** Opens the CMS, or ends the process with one line that says why it cannot be. */
export async function openAtStart(): Promise<void> {
  try {
    watchConnections(readSettings(process.env))
    const payload = await getPayload({ config })
    const forget = hourlyForgetting(payload)
    await forget()
    // Where nobody publishes, nobody else does it.
    setInterval(() => void forget(), forgettingPause).unref()
  } catch (error) {
    if (!(error instanceof DatabaseError || error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
