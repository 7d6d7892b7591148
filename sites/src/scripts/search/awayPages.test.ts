import { expect, it } from 'vitest'
import { awayPages } from './awayPages.ts'

const memory = (kept?: string) => ({ dataset: kept === undefined ? {} : { kept } }) as unknown as HTMLElement

it('tells on a page from memory what this device does not keep', () => {
  const { isOffline, isAway } = awayPages(memory('/ /guias/robo/'))
  expect(isOffline).toBe(true)
  expect(['/guias/robo/', '/guias/robo/#plazos', '/guias/juicio-oral/', '/guias/'].map(isAway)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

it('tells nothing on a page of the server, or where others may open', () => {
  for (const line of [null, memory()]) {
    const { isOffline, isAway } = awayPages(line)
    expect([isOffline, isAway('/guias/juicio-oral/')]).toEqual([false, false])
  }
})
