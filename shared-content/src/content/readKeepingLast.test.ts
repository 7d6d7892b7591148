import path from 'node:path'
import { expect, it } from 'vitest'
import { readStates } from '../states.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import { readContent } from './readContent.ts'
import { readKeepingLast } from './readKeepingLast.ts'

const states = await readStates(path.join(import.meta.dirname, '../../../states.json'))
const [yesterday, date] = ['2026-11-20', '2026-11-21']
const guide = minimalFiles['guides/robo/es.mdx'] as string
const term = minimalFiles['glossary/denuncia/es.mdx'] as string
const facts = minimalFiles['facts.yaml'] as string

type Changes = Record<string, string | undefined>

/** What is shown of changed content after other content was built; it can always be built. */
async function keep(changes: Changes, { before = {}, unread = [] }: { before?: Changes; unread?: string[] } = {}) {
  const last = { content: await withContentFolder(before, readContent), date: yesterday }
  return withContentFolder(changes, async (dir) => {
    const kept = await readKeepingLast({ dir, last, unread, states, date })
    expect(() => checkContent({ ...kept, states, date })).not.toThrow()
    return { ...kept, last: last.content, told: kept.problems.map(({ document, code }) => `${document} ${code}`) }
  })
}

it('keeps a guide that cannot be read any more, with the flow that leads to it', async () => {
  const { content, last, kept, told } = await keep({ 'guides/robo/es.mdx': guide.replace('<Deadline', '<Html/>\n\n<Deadline') })
  expect(content).toEqual(last)
  expect(kept).toEqual(['guides/robo'])
  expect(told).toEqual(['guides/robo component-unknown'])
})

it('keeps a guide that the CMS could not even write down', async () => {
  const { content, last, kept } = await keep({ 'guides/robo/es.mdx': undefined }, { unread: ['guides/robo'] })
  expect(content).toEqual(last)
  expect(kept).toEqual(['guides/robo'])
})

it('does not keep what was withdrawn, and is quoted by nothing that is broken', async () => {
  const { content, kept } = await keep({ 'guides/robo/es.mdx': undefined, 'flows/fui-victima/es.yaml': undefined })
  expect([content.guides, kept]).toEqual([[], []])
})

it('keeps a word, a law and what rests on them', async () => {
  const { content, last, kept } = await keep({
    'glossary/denuncia/es.mdx': term.replace(/definition: .*/, 'definition: x'),
    'laws/CNPP.tsv': 'article\theading\tfractions\n109 Derechos\n',
  })
  expect(content).toEqual(last)
  expect(kept.sort()).toEqual(['glossary/denuncia', 'laws/CNPP'])
})

it.each([
  [
    'is over',
    { 'facts.yaml': `${facts}  valid_until: ${yesterday}\n` },
    { 'facts.yaml': `${facts}  valid_until: ${yesterday}\n` },
  ],
  ['is gone', { 'facts.yaml': undefined }, {}],
  ['cannot be read', { 'facts.yaml': facts.replace(/kind: \w+/, 'kind: raro') }, {}],
])('keeps a guide that quotes a fact that %s, and tells so', async (_how, changes, before) => {
  const { content, told } = await keep(changes, { before })
  expect(content.guides.map(({ slug }) => slug)).toEqual(['robo'])
  expect(told.length).toBeGreaterThan(0)
})

it('does not show a figure again for which nothing vouches any longer', async () => {
  const figures = facts.replace(/kind: \w+/, 'kind: text')
  const { content, told } = await keep(
    { 'facts.yaml': figures.replace(/status: \w+/, 'status: pending') },
    { before: { 'facts.yaml': figures } },
  )
  expect(content.guides).toEqual([])
  expect(told).toContain('guides/robo fact-not-publishable')
})

it('does not show an institution again whose entry is broken: its address may have been taken back', async () => {
  const organization = (rest: string) =>
    `- id: 8d2b7d2e-5b0c-5f5f-9a53-0d5c9f0e2a11\n  slug: refugio\n  role: womens_services\n  name:\n    es: Refugio\n${rest}  verification:\n    status: pending\n    source: Prueba\n`
  const { content, kept, told } = await keep(
    { 'states/jalisco/organizations.yaml': organization('  confidential: sí\n') },
    { before: { 'states/jalisco/organizations.yaml': organization('') } },
  )
  expect(content.states.jalisco?.organizations).toEqual([])
  expect(kept).toEqual([])
  expect(told).toEqual(['states/jalisco/organizations/refugio field-invalid'])
})
