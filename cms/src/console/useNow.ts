'use client'

import { useEffect, useState } from 'react'

/** The time (milliseconds since 1970), as it goes on: exact to some seconds, which is enough for how long somebody waits. */
export function useNow(every = 2_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
