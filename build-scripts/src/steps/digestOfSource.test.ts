import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { readStates } from '@justicia/shared-content/states'
import { expect, it } from 'vitest'
import { defaultStates, repository } from '../repository.ts'
import { digestOfSource } from './digestOfSource.ts'

const folder = path.join(repository, 'tests/build/fixture/content')

it('is another wherever sites could be, and the same for another moment or place on the disk', async () => {
  const [content, states] = await Promise.all([readContent(folder), readStates(defaultStates)])
  const plan = { content, states, date: '2026-11-21', images: new Map(), now: '2026-11-21T18:00:00.000Z' }
  const input = { plan, media: new Map([['a.webp', Buffer.from('a')]]), bundle: { dir: '/one', digest: 'one' } }
  const digest = await digestOfSource(input)
  const image = { file: 'foto.webp', width: 8, height: 8 }
  const [guide, ...guides] = content.guides
  if (guide === undefined) throw new Error('The fixture has no guide.')
  const others = await Promise.all([
    digestOfSource({ ...input, plan: { ...plan, date: '2026-11-22' } }),
    digestOfSource({ ...input, plan: { ...plan, states: states.slice(1) } }),
    digestOfSource({ ...input, plan: { ...plan, content: { ...content, guides } } }),
    digestOfSource({
      ...input,
      plan: { ...plan, content: { ...content, guides: [{ ...guide, urgent: !guide.urgent }, ...guides] } },
    }),
    digestOfSource({ ...input, plan: { ...plan, images: new Map([['foto', image]]) as unknown as typeof plan.images } }),
    digestOfSource({ ...input, media: new Map([['a.webp', Buffer.from('b')]]) }),
    digestOfSource({ ...input, media: new Map([['b.webp', Buffer.from('a')]]) }),
    digestOfSource({ ...input, bundle: { ...input.bundle, digest: 'two' } }),
  ])
  expect(new Set([digest, ...others]).size).toBe(others.length + 1)
  const moved = content.media.map((each) => ({ ...each, path: `/elsewhere/${each.file}` }))
  const same = await Promise.all([
    digestOfSource({ ...input, plan: { ...plan, now: '2026-11-21T19:00:00.000Z' } }),
    digestOfSource({ ...input, plan: { ...plan, content: { ...content, media: moved } } }),
    digestOfSource({ ...input, bundle: { ...input.bundle, dir: '/two' } }),
  ])
  expect(same).toEqual([digest, digest, digest])
})
