'use client'

import { tilePlaces } from '@justicia/shared-content/vocabulary/tilePlaces'

/** How a tile is signed; the sign is said in words too. */
export type TileSign = 'live' | 'waiting' | 'held' | 'findings' | 'failed' | 'none'

export interface StateTile {
  slug: string
  code: string
  name: string
  sign: TileSign
  /** What the sign says. */
  words: string
  /** Where the tile leads; it leads nowhere without. */
  href?: string | undefined
  /** Whether that is another page, which is opened beside. */
  isOutside?: boolean
}

const signs: Record<TileSign, string> = {
  live: 'M4 12.5l5 5L20 6.5',
  waiting: 'M12 3a9 9 0 100 18 9 9 0 000-18M12 7v5l3.5 2',
  held: 'M9 6l-5 5 5 5M4 11h10a6 6 0 016 6v1',
  findings: 'M11 4a7 7 0 100 14 7 7 0 000-14M16 16l5 5',
  failed: 'M12 3l9.5 17h-19zM12 10v4M12 17v.01',
  none: 'M6 12h12',
}

/** The sign of a tile, for a legend or a table; whoever shows it says in words what it is. */
export function TileIcon({ sign }: { sign: TileSign }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="tile-icon">
      <path d={signs[sign]} />
    </svg>
  )
}

/** The states as tiles, each about where it lies; in a narrow place one after the other. */
export function StateTiles({ tiles, label }: { tiles: readonly StateTile[]; label: string }) {
  return (
    <div className="state-tiles">
      <ul aria-label={label}>
        {tiles.map(({ slug, code, name, sign, words, href, isOutside }) => {
          const [row, column] = tilePlaces[slug] ?? [1, 1]
          const said = (
            <>
              <TileIcon sign={sign} />
              <span aria-hidden="true">{code}</span>
              <span className="tile-words">{`${name}: ${words}`}</span>
            </>
          )
          return (
            <li
              key={slug}
              className={`state-tile state-tile--${sign}`}
              style={{ '--row': row, '--column': column } as React.CSSProperties}
              title={`${name}: ${words}`}
            >
              {href === undefined ? (
                <span>{said}</span>
              ) : (
                <a href={href} {...(isOutside ? { target: '_blank', rel: 'noreferrer' } : {})}>
                  {said}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
