'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { reachWords } from './reachWords.ts'
import type { Reach } from './readReach.ts'

/**
 * Behind the sentence: the variants that become outdated, and the pages of each site.
 * @param onSee asked to show a page as it would be.
 */
export function ReachDetails(input: {
  reach: Reach
  language: 'es' | 'en'
  onSee?: (at: { site: string; path: string }) => void
}) {
  const { reach, language, onSee } = input
  const { config } = useConfig()
  const say = reachWords[language]
  return (
    <>
      {reach.drifting.length > 0 && (
        <details>
          <summary>{say.drifts}</summary>
          <ul>
            {reach.drifting.map((variant) => (
              <li key={variant.id}>
                <a href={`${config.routes.admin}/collections/variants/${variant.id}`} target="_blank" rel="noreferrer">
                  {variant.name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {reach.pages > 0 && <PagesOfSites sites={reach.sites} language={language} {...(onSee === undefined ? {} : { onSee })} />}
    </>
  )
}

function PagesOfSites(input: {
  sites: Reach['sites']
  language: 'es' | 'en'
  onSee?: (at: { site: string; path: string }) => void
}) {
  const { sites, language, onSee } = input
  const say = reachWords[language]
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.where}</summary>
      {sites.every(({ named }) => named.every(({ url }) => url === undefined)) && <p>{say.unbuilt}</p>}
      {isOpen &&
        sites.map(({ slug, name, pages, named }) => (
          <details key={slug}>
            <summary>{`${name} (${pages})`}</summary>
            <ul>
              {named.map(({ path, url, change }) => (
                <li key={path}>
                  {url === undefined || change === 'new' ? (
                    path
                  ) : (
                    <a href={url} target="_blank" rel="noreferrer" title={say.opens}>
                      {path}
                    </a>
                  )}{' '}
                  {say.changes[change]}
                  {onSee !== undefined && change !== 'gone' && (
                    <button type="button" onClick={() => onSee({ site: slug, path })} aria-label={say.seePage(path)}>
                      {say.see}
                    </button>
                  )}
                </li>
              ))}
              {pages > named.length && <li>{say.more(pages - named.length)}</li>}
            </ul>
          </details>
        ))}
    </details>
  )
}
