'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Desk } from './Desk.ts'
import type { ReadableGuide } from './readableGuide.ts'

/** What an operator needs of a state, read anew when the state changes or somebody asks; what was read before stays in sight. */
export function useDesk(api: string, state: string): { desk: Desk | undefined; isLost: boolean; reload: () => void } {
  const [desk, setDesk] = useState<Desk>()
  const [isLost, setIsLost] = useState(false)
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => setTurn((now) => now + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks again.
  useEffect(() => {
    const asking = new AbortController()
    setIsLost(false)
    void readJson<Desk>(`${api}/inquiries/desk/${state}`, asking.signal).then((found) => {
      if (asking.signal.aborted) return
      setIsLost(found === undefined)
      if (found !== undefined) setDesk(found)
    })
    return () => asking.abort()
  }, [api, state, turn])
  // Of another state nothing is shown in the meantime.
  return { desk: desk?.state === state ? desk : undefined, isLost, reload }
}

/** The release that a state's site shows at this moment; null where it shows none, undefined where that cannot be told. */
export async function readRelease(api: string, state: string): Promise<string | null | undefined> {
  const found = await readJson<Pick<Desk, 'site'>>(`${api}/inquiries/desk/${state}/site`)
  return found === undefined ? undefined : (found.site?.release ?? null)
}

/** What an address answers; undefined where it does not, or with anything but success. */
export async function readJson<T>(address: string, signal?: AbortSignal): Promise<T | undefined> {
  const answer = await fetch(address, { credentials: 'include', ...(signal === undefined ? {} : { signal }) }).catch(
    () => undefined,
  )
  return answer?.ok ? ((await answer.json().catch(() => undefined)) as T | undefined) : undefined
}

/** A guide as a state's site tells it, to be read out; `lost` where it could not be read. */
export function useGuideAloud(api: string, state: string, slug: string): ReadableGuide | 'lost' | undefined {
  const [found, setFound] = useState<{ of: string; guide: ReadableGuide | 'lost' }>()
  const of = `${state} ${slug}`
  useEffect(() => {
    if (slug === '') return
    const asking = new AbortController()
    void readJson<ReadableGuide>(`${api}/inquiries/desk/${state}/guides/${slug}`, asking.signal).then((guide) => {
      if (!asking.signal.aborted) setFound({ of: `${state} ${slug}`, guide: guide ?? 'lost' })
    })
    return () => asking.abort()
  }, [api, state, slug])
  return found?.of === of ? found.guide : undefined
}
