import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it } from 'vitest'
import { pagesFiles } from '../../build-scripts/src/deploy/pages/pagesFiles.ts'
import { pagesTarget } from '../../build-scripts/src/deploy/pages/pagesTarget.ts'
import { securityHeaders } from '../../build-scripts/src/serve/siteHeaders.ts'
import { ship } from './support/ship.ts'
import { itIsATarget, movedShipment, twoShipments } from './support/targetContract.ts'

describe('a folder for Cloudflare Pages and Netlify', () => {
  itIsATarget(async () => pagesTarget(path.join(newFolder(), 'pages')))

  it('holds a site as plain files, with what is to be said with them', async () => {
    const dir = newFolder()
    const target = pagesTarget(dir)
    const [first] = await twoShipments('jalisco')
    await target.hold()
    await ship(target, first)
    expect(readdirSync(dir).sort()).toEqual(['.store', 'jalisco'])
    expect(readdirSync(path.join(dir, 'jalisco')).sort()).toEqual([
      '_headers',
      '_redirects',
      'guias',
      'index.html',
      'robots.txt',
      'viejo',
    ])
    const said = readFileSync(path.join(dir, 'jalisco/_headers'), 'utf8')
    for (const [name, value] of Object.entries(securityHeaders)) expect(said).toContain(`\n  ${name}: ${value}\n`)
    expect(readFileSync(path.join(dir, 'jalisco/_redirects'), 'utf8')).toContain('/en/* /en/404.html 404\n')
  })
})

it('leads on from addresses that pages had before, ahead of what is not found', async () => {
  const dir = newFolder()
  const target = pagesTarget(dir)
  await target.hold()
  await ship(target, await movedShipment('jalisco'))
  expect(readFileSync(path.join(dir, 'jalisco/_redirects'), 'utf8')).toMatch(
    /^\/guias\/hurto\/ \/guias\/robo\/ 301\n\/en\/\* \/en\/404\.html 404\n/,
  )
})

it('says of each folder named by digests that it never changes, and of nothing else', () => {
  const file = { sha256: 'a'.repeat(64), size: 1, type: 'x' }
  const names = [
    'index.html',
    'assets/a.js',
    'assets/b/c.js',
    'en/offline/p',
    'pagefind/index/i',
    'pagefind/pagefind.js',
    'sw.js',
  ]
  const rules =
    pagesFiles(Object.fromEntries(names.map((name) => [name, file])), new Map())
      .get('_headers')
      ?.split(/\n(?=\/)/) ?? []
  const immutable = rules.filter((rule) => rule.includes('immutable')).map((rule) => rule.split('\n')[0])
  expect(immutable).toEqual(['/assets/*', '/en/offline/*', '/pagefind/index/*'])
  expect(rules.map((rule) => rule.split('\n')[0]).slice(0, 2)).toEqual(['/*', '/olvidar.txt'])
  expect(rules[0]).not.toContain('cache-control')
})
