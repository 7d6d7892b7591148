'use client'

import { useState } from 'react'
import type { InquiryWords } from './inquiryWords.ts'
import type { ReadableLine } from './readableGuide.ts'
import { useGuideAloud } from './useDesk.ts'

/** A guide to be read out line by line; each is ticked once it is said, and the next is the one that stands out. */
export function ReadAloud(input: {
  api: string
  state: string
  /** Slug; empty while none is chosen. */
  guide: string
  words: InquiryWords
  /** Where lines may be written instead of said. */
  write?: { label: string; nameOf: (text: string) => string; onWrite: (text: string) => void }
}) {
  const { api, state, guide, words, write } = input
  const found = useGuideAloud(api, state, guide)
  const [part, setPart] = useState(0)
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  if (guide === '') return <p className="publication__quiet">{words.aloudNone}</p>
  if (found === undefined) return <p className="publication__quiet">{words.reading}</p>
  if (found === 'lost') return <p role="alert">{words.aloudLost}</p>
  const section = found.sections[part]
  const lines = section?.lines ?? []
  const keyOf = (index: number) => `${section?.key} ${index}`
  const next = lines.findIndex((_, index) => !done.has(keyOf(index)))
  const toggle = (key: string) => {
    const after = new Set(done)
    if (!after.delete(key)) after.add(key)
    setDone(after)
  }
  return (
    <>
      <p className="publication__quiet">
        {found.title}. {words.aloudHelp}
      </p>
      <label className="call__field">
        {words.aloudPart}
        <select value={part} onChange={({ target }) => setPart(Number(target.value))}>
          {found.sections.map(({ key, title }, index) => (
            <option key={key} value={index}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <ol className="call__aloud">
        {lines.map((line, index) => (
          <li key={keyOf(index)} className={index === next ? 'call__line call__line--next' : 'call__line'}>
            <label className="call__check">
              <input type="checkbox" checked={done.has(keyOf(index))} onChange={() => toggle(keyOf(index))} />
              <span>
                {line.title !== undefined && <b>{line.title}</b>} {line.text}
              </span>
            </label>
            {write !== undefined && (
              <button type="button" aria-label={write.nameOf(toText(line))} onClick={() => write.onWrite(toText(line))}>
                {write.label}
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** A step as one text: its title is a sentence of its own. */
function toText({ text, title }: ReadableLine): string {
  if (title === undefined) return text
  return [/[.!?:»]$/.test(title) ? title : `${title}.`, text].filter(Boolean).join(' ')
}
