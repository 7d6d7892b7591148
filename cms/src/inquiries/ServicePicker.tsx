'use client'

import { foldText } from '@justicia/shared-content/folding/foldText'
import { useMemo, useState } from 'react'
import type { DeskService } from './Desk.ts'
import type { InquiryWords } from './inquiryWords.ts'

/** Shown before somebody asks for all. */
const firstShown = 8

/** Institutions of the state and of the country to which one may refer, those that are chosen or serve the topic first. */
export function ServicePicker(input: {
  services: readonly DeskService[]
  say: InquiryWords
  topic: string
  chosen: readonly string[]
  onToggle: (slug: string) => void
}) {
  const { services, say, topic, chosen, onToggle } = input
  const [typed, setTyped] = useState('')
  const [isWhole, setIsWhole] = useState(false)
  const words = foldText(typed).split(' ').filter(Boolean)
  const folded = useMemo(() => new Map(services.map((each) => [each, foldText(`${each.name} ${each.role}`)])), [services])
  const rank = ({ slug, guides }: DeskService) => (chosen.includes(slug) ? 0 : guides.includes(topic) ? 1 : 2)
  const found = services
    .filter((each) => words.every((word) => folded.get(each)?.includes(word)) || chosen.includes(each.slug))
    .toSorted((a, b) => rank(a) - rank(b))
  const shown = isWhole || words.length > 0 ? found : found.slice(0, firstShown)
  if (services.length === 0) return <p className="publication__quiet">{say.noServices}</p>
  return (
    <>
      <label className="call__field" htmlFor="call-services">
        {say.filterServices}
      </label>
      <input
        id="call-services"
        type="search"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.length === 0 && <p role="status">{say.noServiceFound}</p>}
      <ul className="call__list">
        {shown.map((service) => (
          <li key={`${service.isNational} ${service.slug}`}>
            <label className="call__check">
              <input type="checkbox" checked={chosen.includes(service.slug)} onChange={() => onToggle(service.slug)} />
              <span>
                <b>{service.name}</b> <span className="publication__quiet">{service.role}</span>
                {service.isNational && <span className="publication__quiet">, {say.ofCountry}</span>}
              </span>
            </label>
            <Contacts {...{ service, say }} />
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" onClick={() => setIsWhole(true)}>
          {say.more(found.length - shown.length)}
        </button>
      )}
    </>
  )
}

function Contacts({ service: { contacts }, say }: { service: DeskService; say: InquiryWords }) {
  if (contacts.length === 0) return <p className="call__contacts publication__quiet">{say.noContact}</p>
  return (
    <ul className="call__contacts">
      {contacts.map(({ label, href, note, standing }) => (
        <li key={label}>
          {href === undefined ? (
            label
          ) : (
            <a href={href} {...(href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}>
              {label}
            </a>
          )}
          {note !== undefined && ` · ${note}`} {standing !== '' && <small>{standing}</small>}
        </li>
      ))}
    </ul>
  )
}
