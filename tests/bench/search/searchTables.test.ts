import { expect, it } from 'vitest'
import { tableToText } from '../report/Table.ts'
import { searchTables } from './searchTables.ts'

const totals = { queries: 1371, first: 0.8249, firstThree: 0.978, meanPlace: 0.9, nothing: 0 }

it('tells what is found and what it costs, and the share of a build where one is known', () => {
  const figures = {
    quality: [{ engine: 'ours' as const, site: 'jalisco', language: 'es', set: 'tuned' as const, totals }],
    first: [
      {
        engine: 'pagefind' as const,
        language: 'en',
        withPage: 935,
        bytes: 220_625,
        requests: 10,
        slowLine: 7039.4,
        slowProcessor: 580,
      },
    ],
    index: { sites: 33, seconds: 1.5, oneGuideMilliseconds: 58.4 },
  }
  const text = (buildSeconds?: number) =>
    searchTables({ ...figures, buildSeconds })
      .map(tableToText)
      .join('\n')
  expect(text()).toMatch(/propio +jalisco +es +de ajuste +1,371 +0\.825 +0\.978 +0\.900 +0\.000/)
  expect(text()).toMatch(/Pagefind solo +en +935 +220,625 +10 +7,039 +580/)
  expect(text()).toMatch(/33 +1\.50 +58 +—/)
  expect(text(30)).toMatch(/33 +1\.50 +58 +5\.0 %/)
})
