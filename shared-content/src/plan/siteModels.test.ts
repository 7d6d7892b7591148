import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyContent } from '../content/kinds/lists.ts'
import { readStates } from '../states.ts'
import { siteModels } from './siteModels.ts'

describe('siteModels', () => {
  it('knows which sites are on trial', async () => {
    const states = await readStates(path.resolve(import.meta.dirname, '../../../states.json'))
    const pilots = (status: 'pilot' | 'live' | 'planned') =>
      siteModels({
        content: emptyContent(),
        states: states.map((state) => (state.slug === 'oaxaca' ? { ...state, rollout: { phase: 2, status } } : state)),
      }).flatMap(({ slug, isPilot }) => (isPilot ? [slug] : []))
    expect([pilots('pilot'), pilots('live'), pilots('planned')]).toEqual([['oaxaca'], [], []])
  })
})
