'use client'

import type { Disposition } from '@justicia/shared-content/channels/inquiry'
import { useRef, useState } from 'react'
import type { Label } from '../words/labels.ts'
import { momentToText } from '../words/moments.ts'
import { Selection } from './Choices.tsx'
import type { Choice } from './Desk.ts'
import type { FollowedCorrection } from './Follow.ts'
import type { FollowWords } from './followWords.ts'
import { inquiryWords } from './inquiryWords.ts'
import { readJson } from './useDesk.ts'

/** Of a guide: when it was corrected, and which inquiries were given the text before that. */
export function CorrectionPanel(input: {
  guides: readonly Choice[]
  states: readonly Choice[]
  say: FollowWords
  language: keyof Label
  api: string
}) {
  const { guides, states, say, language, api } = input
  const [guide, setGuide] = useState('')
  const [found, setFound] = useState<FollowedCorrection[]>()
  const [standing, setStanding] = useState<'idle' | 'reading' | 'lost'>('idle')
  const asked = useRef('')
  const choose = async (slug: string) => {
    asked.current = slug
    setGuide(slug)
    setFound(undefined)
    if (slug === '') return setStanding('idle')
    setStanding('reading')
    const corrections = await readJson<FollowedCorrection[]>(`${api}/inquiries/corrections/${slug}`)
    if (asked.current !== slug) return
    setFound(corrections)
    setStanding(corrections === undefined ? 'lost' : 'idle')
  }
  const nameOf = (slug: string) => states.find(({ value }) => value === slug)?.label ?? slug
  const told = standing === 'reading' ? say.reading : found?.length === 0 ? say.noCorrections : ''
  return (
    <section aria-labelledby="follow-corrections">
      <h2 id="follow-corrections">{say.corrections}</h2>
      <p className="publication__quiet">{say.correctionsHelp}</p>
      <Selection
        name="corrected-guide"
        label={say.guide}
        empty={say.chooseGuide}
        options={guides}
        value={guide}
        onChange={(slug) => void choose(slug)}
      />
      <p role="status">{told}</p>
      {standing === 'lost' && (
        <p role="alert" className="publication__warning">
          {say.correctionsLost}{' '}
          <button type="button" onClick={() => void choose(guide)}>
            {say.again}
          </button>
        </p>
      )}
      {found?.map(({ sequence, at, who, state, places }) => (
        <article key={sequence} className="follow-correction">
          <h3>{say.corrected(state === null ? say.national : say.ofState(nameOf(state)), momentToText(at, language), who)}</h3>
          {places.map((place) => (
            <div key={place.state}>
              <p>
                {place.liveAt === null
                  ? say.notLive(nameOf(place.state))
                  : say.liveAt(nameOf(place.state), momentToText(place.liveAt, language))}{' '}
                <b>{say.given(place.inquiries.length)}</b>
              </p>
              <details>
                <summary>{say.which}</summary>
                <ul>
                  {place.inquiries.map(({ id, day, role, disposition }) => (
                    <li key={id}>
                      {[
                        day,
                        role === null ? '' : inquiryWords[language].roles[role as 'victimas'],
                        inquiryWords[language].dispositions[disposition as Disposition],
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </li>
                  ))}
                </ul>
              </details>
            </div>
          ))}
        </article>
      ))}
    </section>
  )
}
