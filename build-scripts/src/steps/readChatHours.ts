import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { allHoursSchema, type ChannelHours } from '@justicia/shared-content/channels/hours'
import { parseYaml } from '@justicia/shared-content/located/yaml'
import { repository } from '../repository.ts'

/** Where opening hours stand, unless JUSTICIA_CHANNEL_HOURS names another file. */
const hoursFile = path.join(repository, 'shared-content', 'channels', 'hours.json')

/**
 * When people answer chats, as the process that serves them reads it (`npm run channels`): pages print what it goes by.
 * @throws {ContentError} with file and line where the hours make no sense.
 */
export async function readChatHours(env: Readonly<Record<string, string | undefined>>): Promise<ChannelHours[]> {
  const file = env.JUSTICIA_CHANNEL_HOURS || hoursFile
  return parseYaml({ text: await readFile(file, 'utf8'), file, schema: allHoursSchema }).data.filter(
    ({ channel }) => channel === 'chat',
  )
}
