import { inParallel } from './inParallel.ts'
import { type Patience, retried } from './retried.ts'

/** Where a network of caches is told what to forget. The address and the key come from the environment alone. */
export interface PurgeHook {
  address: string
  /** Sent as `Authorization: Bearer`. */
  key: string | undefined
}

/** As many as a request may name at the networks that are most strict. */
const addressesAtOnce = 30
const longest = 15_000

/** The hook that the environment names; undefined where it names none. */
export function purgeHookFrom(env: Readonly<Record<string, string | undefined>>): PurgeHook | undefined {
  const address = env.JUSTICIA_PURGE_URL
  return address === undefined || address === '' ? undefined : { address, key: env.JUSTICIA_PURGE_TOKEN || undefined }
}

/**
 * Tells a network of caches which addresses to forget: `POST { "files": ["https://…"] }`, as Cloudflare takes it.
 * @returns what went wrong, in words; undefined when all is told. The key is in no message.
 */
export async function purgeAddresses(input: {
  hook: PurgeHook
  addresses: readonly string[]
  patience: Patience
}): Promise<string | undefined> {
  const { hook, addresses, patience } = input
  const batches = Array.from({ length: Math.ceil(addresses.length / addressesAtOnce) }, (_, index) =>
    addresses.slice(index * addressesAtOnce, (index + 1) * addressesAtOnce),
  )
  try {
    await inParallel(batches, 1, (files) => retried(() => post(hook, files), patience))
    return undefined
  } catch (error) {
    return `La red de copias no aceptó la lista de lo que cambió (${(error as Error).message}); puede mostrar lo anterior por un tiempo.`
  }
}

async function post({ address, key }: PurgeHook, files: readonly string[]): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ files }),
    signal: AbortSignal.timeout(longest),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`respondió ${response.status}`)
}
