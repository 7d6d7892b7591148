import { describe, expect, it } from 'vitest'
import { withSection } from '../report/benchDocument.ts'
import { deployTables } from './deployTables.ts'

const deployed = { seconds: 1.234, cpuSeconds: 20.55, sites: 2, objects: 1500, changed: 3000 }
const usage = { wallSeconds: 10 }
const figures = {
  sites: 2,
  pages: 1200,
  rounds: 1,
  oneToFolder: deployed,
  allToFolder: deployed,
  edit: { ...deployed, seconds: 0.5 },
  editToFolder: { ...deployed, seconds: 0.5 },
  copies: deployed,
  editCopies: deployed,
}

describe('the tables of deployment', () => {
  it('leave out what was not measured', () => {
    const tables = deployTables(figures)
    expect(tables.map(({ title }) => title)).toEqual(['Deployment (2 sites, 1,200 pages)'])
    expect(tables[0]?.rows.some(([what = '']) => what.includes('store'))).toBe(false)
    expect(tables[0]?.rows[0]).toEqual(['one state to a folder, from nothing', '2', '3,000', '1,500', '1.23', '20.6'])
  })

  it('say how much longer another way takes, with and without its search', () => {
    const times = { pages: usage, search: usage, copy: usage }
    const [, peer] = deployTables({ ...figures, peer: { title: 'Hugo', all: times, edit: times } })
    expect(peer?.rows.map((row) => row.at(-1))).toEqual(['30.0', '30.0', '1.00'])
    expect(peer?.notes[0]).toContain('30 × faster with its search left to follow, 20 × without')
  })

  it('stand in the document between marks of their own', () => {
    const write = (document: string, text: string) => withSection(document, { name: 'x', heading: 'npm run x', text })
    const once = write('# Measurements\n\nantes\n', 'uno')
    expect(once).toContain('## npm run x\n\n<!-- x:begin')
    expect(write(`${once}\ndespués\n`, 'dos')).toBe(`${once.replace('uno', 'dos')}\ndespués\n`)
  })
})
