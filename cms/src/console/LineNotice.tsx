'use client'

import { useEffect, useRef, useState } from 'react'
import type { LineStatus } from './consoleState.ts'
import type { ConsoleWords } from './consoleWords.ts'

/** Milliseconds for which it is said that the line is back. */
const shownFor = 6_000

/** Says calmly that the line is lost, that it is back, or what must be done about it. */
export function LineNotice({ line, admin, say }: { line: LineStatus; admin: string; say: ConsoleWords }) {
  const [isBack, setIsBack] = useState(false)
  const wasLost = useRef(false)
  useEffect(() => {
    if (line !== 'open') {
      wasLost.current ||= line !== 'connecting'
      setIsBack(false)
      return
    }
    if (!wasLost.current) return
    wasLost.current = false
    setIsBack(true)
    const timer = setTimeout(() => setIsBack(false), shownFor)
    return () => clearTimeout(timer)
  }, [line])
  const text = isBack ? say.returned : say.line[line]
  return (
    <div role="status" className={isBack ? 'console__line-notice console__line-notice--back' : 'console__line-notice'}>
      {text !== '' && <p>{text}</p>}
      {line === 'no-session' && (
        <a href={`${admin}/login`} target="_blank" rel="noreferrer">
          {say.logIn}
        </a>
      )}
    </div>
  )
}
