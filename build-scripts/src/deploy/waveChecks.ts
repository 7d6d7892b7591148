import { addressOf, checkHealth, originFrom } from './checkHealth.ts'
import { purgeAddresses, purgeHookFrom } from './purgeAddresses.ts'
import type { Patience } from './retried.ts'
import type { WaveChecks } from './rollOut.ts'

/** About half a minute for servers and caches to follow. */
const healthPatience: Patience = { tries: 6, pause: 1000 }
const purgePatience: Patience = { tries: 3, pause: 1000 }

/**
 * The checks that a command line and the environment ask for.
 * @param input.health where pages are asked for, as a pattern of `originFrom`; «no» asks nowhere.
 */
export function waveChecks(input: {
  health: string | undefined
  env: Readonly<Record<string, string | undefined>>
  domainOf: (slug: string) => string
}): WaveChecks {
  const { health = 'https://{domain}', env, domainOf } = input
  const hook = purgeHookFrom(env)
  const originOf = (slug: string) => originFrom(health, { slug, domain: domainOf(slug) })
  if (health !== 'no') originOf('nacional')
  return {
    async health(site, manifest, changed) {
      return health === 'no' ? undefined : checkHealth({ origin: originOf(site), manifest, changed, patience: healthPatience })
    },
    async purge(site, changed) {
      if (hook === undefined) return undefined
      const addresses = changed.map((file) => `https://${domainOf(site)}${addressOf(file)}`)
      return purgeAddresses({ hook, addresses, patience: purgePatience })
    },
  }
}
