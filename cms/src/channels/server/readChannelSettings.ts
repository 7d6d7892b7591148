import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { allHoursSchema, type ChannelHours } from '@justicia/shared-content/channels/hours'
import { secretOf } from '@justicia/shared-content/cli/secretOf'
import { parseYaml } from '@justicia/shared-content/located/yaml'
import { portal, portalSlug } from '@justicia/shared-content/plan/portal'
import type { State } from '@justicia/shared-content/schema/state'
import { SettingsError } from '../../settings/SettingsError.ts'
import { type CmsSettings, cmsDir, ownOrigins } from '../../settings/settings.ts'

/** Where the opening hours of channels stand, unless JUSTICIA_CHANNEL_HOURS names another file. */
const hoursFile = path.resolve(cmsDir, '../shared-content/channels/hours.json')

/** What the environment decides of the channels. */
export interface ChannelSettings {
  /** `redis://…`; empty for the memory of this process. */
  redisUrl: string
  hours: ReadonlyMap<string, ChannelHours>
  stateOfOrigin: ReadonlyMap<string, string>
  /** The same of all sites, the portal too: what is counted is counted there as well. */
  siteOfOrigin: ReadonlyMap<string, string>
  consoleOrigins: readonly string[]
}

/**
 * Reads JUSTICIA_REDIS_URL (or the file that JUSTICIA_REDIS_URL_FILE names) and JUSTICIA_CHANNEL_HOURS. Citizens come from
 * the sites' own hosts; from those of this machine only where the CMS has no public address.
 * @param sitesPort of the sites on this machine.
 * @throws {ContentError} with file and line where the hours make no sense.
 */
export async function readChannelSettings({
  cms,
  env,
  sitesPort,
  states,
}: {
  cms: Pick<CmsSettings, 'serverUrl' | 'port'>
  env: Readonly<Record<string, string | undefined>>
  sitesPort: number
  states: readonly Pick<State, 'slug' | 'domain' | 'time_zones'>[]
}): Promise<ChannelSettings> {
  const file = env.JUSTICIA_CHANNEL_HOURS || hoursFile
  const all = parseYaml({ text: await readFile(file, 'utf8'), file, schema: allHoursSchema }).data
  for (const { state, zone } of all) {
    const known = states.find(({ slug }) => slug === state)
    if (known === undefined) throw new SettingsError(`${file}: no existe el estado «${state}».`)
    if (!known.time_zones.includes(zone))
      throw new SettingsError(`${file}: «${zone}» no es zona de ${state}. Usa una de estas: ${known.time_zones.join(', ')}.`)
  }
  const isLocal = cms.serverUrl === ''
  const originsOf = (domain: string, slug: string, local: string) => [
    [`https://${domain}`, slug] as const,
    ...(isLocal ? [[`http://${local}:${sitesPort}`, slug] as const] : []),
  ]
  const origins = states.flatMap(({ domain, slug }) => originsOf(domain, slug, `${slug}.localhost`))
  return {
    redisUrl: secretOf({ ...env }, 'JUSTICIA_REDIS_URL'),
    hours: new Map(all.filter(({ channel }) => channel === 'chat').map((hours) => [hours.state, hours])),
    stateOfOrigin: new Map(origins),
    siteOfOrigin: new Map([...origins, ...originsOf(portal.domain, portalSlug, 'localhost')]),
    consoleOrigins: ownOrigins(cms),
  }
}
