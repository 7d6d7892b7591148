import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import type { Content } from '@justicia/shared-content/content/content'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { Guide } from '@justicia/shared-content/schema/guide'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { RenderPool } from '../render/RenderPool.ts'
import type { BundleLocation } from '../steps/ensureSiteBundle.ts'
import type { Press, Pressed } from './Press.ts'
import { buildWhole, date, fixtureBundle, fixturePlan, openPress, slugs } from './testing/pressFixture.ts'

let content: Content
let plan: PlanInput
let bundle: BundleLocation
let pool: RenderPool
let outDir: string
let store: ReleaseStore
let press: Press

beforeAll(async () => {
  plan = await fixturePlan()
  content = plan.content
  bundle = await fixtureBundle()
  pool = new RenderPool({ size: 2, bundleDir: bundle.dir, bundleDigest: bundle.digest })
})
afterAll(() => pool.close())

beforeEach(async () => {
  outDir = path.join(newFolder(), 'dist')
  store = new ReleaseStore(outDir)
  await whole(plan)
  press = await openPress({ plan, bundle, outDir })
})

/** Builds all sites as `npm run build` does. */
const whole = (input: PlanInput, out = outDir) => buildWhole({ plan: input, bundle, outDir: out, pool })
const publish = (...changes: ContentChange[]) => press.publish({ changes, date })
const textAt = (slug: string, file: string) => readFileSync(path.join(store.layout.site(slug), file), 'utf8')
const liveIds = () => Object.fromEntries(slugs.map((slug) => [slug, store.current(slug)?.id]))
const pathsOf = ({ sites }: Pressed) => Object.fromEntries(sites.map(({ site, paths }) => [site, paths.toSorted()]))

function titled(slug: string, title: string): ContentChange {
  const guide = content.guides.find((each) => each.slug === slug) as Guide
  return { kind: 'guides', key: slug, pieces: [{ ...guide, text: { ...guide.text, es: { ...guide.text.es, title } } }] }
}

/** Files of each site by their bytes, but for those that are made of all pages. */
const pagesIn = (out: string) =>
  Object.fromEntries(
    slugs.map((slug) => {
      const files = new ReleaseStore(out).current(slug)?.files ?? {}
      return [
        slug,
        Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.html') && !file.startsWith('buscar/'))),
      ]
    }),
  )

describe('a press', () => {
  it('shows of a change the pages that a whole build would, in all sites, and nothing else', async () => {
    const before = liveIds()
    const pressed = await publish(titled('robo', 'Me asaltaron'))
    expect(pressed).toMatchObject({ refused: [], failed: [] })
    expect(pressed.sites.map(({ site }) => site).sort()).toEqual(slugs.toSorted())
    for (const slug of slugs) {
      expect(textAt(slug, 'guias/robo/index.html')).toContain('Me asaltaron')
      expect(store.current(slug)).toMatchObject({ manifest: { parent: before[slug] } })
      expect(store.current(slug)?.id).toBe(pressed.sites.find(({ site }) => site === slug)?.release)
    }
    expect(pathsOf(pressed).jalisco).toContain('/guias/robo/')
    const other = path.join(newFolder(), 'dist')
    await whole({ ...plan, content: press.content.plan.content }, other)
    expect(pagesIn(outDir)).toEqual(pagesIn(other))
  })

  it('leaves to a whole build what is made of all pages, which finds the pages as they should be', async () => {
    await publish(titled('robo', 'Me asaltaron'))
    const quick = liveIds()
    const build = await whole({ ...plan, content: press.content.plan.content })
    // The search page alone, which names the indexes.
    expect(build.rendered).toBe(slugs.length)
    expect(build.indexed).toBe(slugs.length)
    expect(press.changedByOthers.toSorted()).toEqual(slugs.toSorted())
    press.reread(slugs)
    expect(press.changedByOthers).toEqual([])
    expect(Object.values(liveIds())).not.toContain(quick.jalisco)
    const other = path.join(newFolder(), 'dist')
    await whole({ ...plan, content: press.content.plan.content }, other)
    for (const slug of slugs) expect(store.current(slug)?.id).toBe(new ReleaseStore(other).current(slug)?.id)
    expect((await publish()).sites).toEqual([])
  })

  it('of what one state changes shows nothing in another', async () => {
    const before = liveIds()
    const [organization] = content.states.jalisco?.organizations ?? []
    if (organization === undefined) throw new Error('the fixture lost its organization')
    const pressed = await publish({
      kind: 'organizations',
      state: 'jalisco',
      key: organization.slug,
      pieces: [{ ...organization, name: { es: 'Otro nombre' } }],
    })
    expect(pressed.sites.map(({ site }) => site)).toEqual(['jalisco'])
    expect({ ...liveIds(), jalisco: '' }).toEqual({ ...before, jalisco: '' })
  })

  it('tells of several changes apart which pages each has to do with', async () => {
    const own = content.states.jalisco?.organizations[0]
    if (own === undefined) throw new Error('the fixture lost its organization')
    const { touched } = await publish(titled('robo', 'Me asaltaron'), {
      kind: 'organizations',
      state: 'jalisco',
      key: own.slug,
      pieces: [{ ...own, name: { es: 'Otro nombre' } }],
    })
    expect([...(touched.get('/guides/robo')?.keys() ?? [])].sort()).toEqual(slugs.toSorted())
    expect([...(touched.get(`jalisco/organizations/${own.slug}`)?.keys() ?? [])]).toEqual(['jalisco'])
  })

  it('says at the address of what is gone that it is, as a whole build does, until the page is there again', async () => {
    const guide = content.guides.find(({ slug }) => slug === 'robo') as Guide
    const added = await publish({ kind: 'guides', key: 'copia', pieces: [{ ...guide, slug: 'copia' }] })
    expect(pathsOf(added).jalisco).toContain('/guias/copia/')
    expect(textAt('jalisco', 'guias/copia/index.html')).toContain('Me robaron')
    const pressed = await publish({ kind: 'guides', key: 'copia', pieces: [] })
    expect(pathsOf(pressed).jalisco).toContain('/guias/copia/')
    expect(textAt('jalisco', 'guias/copia/index.html')).toContain('<title>Esta página ya no está: /guias/copia/</title>')
    expect(textAt('jalisco', 'guias/copia/gone.txt')).toBe('Retirada.\n')
    const shown = pagesIn(outDir)
    await whole({ ...plan, content: press.content.plan.content })
    press.reread(slugs)
    expect(pagesIn(outDir)).toEqual(shown)
    await publish({ kind: 'guides', key: 'copia', pieces: [{ ...guide, slug: 'copia' }] })
    expect(textAt('jalisco', 'guias/copia/index.html')).toContain('Me robaron')
    expect(store.current('jalisco')?.files['guias/copia/gone.txt']).toBeUndefined()
  })

  it('leads on from the address of what got another name, as a whole build does, until it has its name again', async () => {
    const guide = content.guides.find(({ slug }) => slug === 'robo') as Guide
    const renamed = { ...guide, slug: 'asalto', formerly: ['robo'] }
    const variants = Object.entries(content.states).flatMap(([state, own]) =>
      own.variants
        .filter((variant) => variant.guide === 'robo')
        .flatMap((variant): ContentChange[] => [
          { kind: 'variants', state, key: 'robo', pieces: [] },
          { kind: 'variants', state, key: 'asalto', pieces: [{ ...variant, guide: 'asalto' }] },
        ]),
    )
    const pressed = await publish(
      { kind: 'guides', key: 'robo', pieces: [] },
      { kind: 'guides', key: 'asalto', pieces: [renamed] },
      ...variants,
    )
    expect(pressed).toMatchObject({ refused: [], failed: [] })
    expect(pressed.sites.flatMap(({ findings }) => findings)).toEqual([])
    expect(textAt('jalisco', 'guias/asalto/index.html')).toContain('Me robaron')
    for (const [file, to] of [
      ['guias/robo', '/guias/asalto/'],
      ['en/guias/robo', '/en/guias/asalto/'],
    ]) {
      expect(textAt('jalisco', `${file}/moved.txt`)).toBe(`${to}\n`)
      expect(textAt('jalisco', `${file}/index.html`)).toContain(
        `<link rel="canonical" href="https://jalisco.justiciaparati.example${to}">`,
      )
    }
    const shown = pagesIn(outDir)
    const build = await whole({ ...plan, content: press.content.plan.content })
    expect(build.checks.findings).toEqual([])
    press.reread(slugs)
    expect(pagesIn(outDir)).toEqual(shown)
    expect(textAt('jalisco', 'sitemap.xml')).not.toContain('/guias/robo/')
    const back = [...(content.states.oaxaca?.variants ?? [])].filter((variant) => variant.guide === 'robo')
    await publish(
      { kind: 'guides', key: 'asalto', pieces: [] },
      { kind: 'guides', key: 'robo', pieces: [{ ...guide, formerly: ['asalto'] }] },
      ...back.flatMap((variant): ContentChange[] => [
        { kind: 'variants', state: 'oaxaca', key: 'asalto', pieces: [] },
        { kind: 'variants', state: 'oaxaca', key: 'robo', pieces: [variant] },
      ]),
    )
    expect(textAt('jalisco', 'guias/asalto/moved.txt')).toBe('/guias/robo/\n')
    expect(textAt('jalisco', 'guias/robo/index.html')).toContain('Me robaron')
    expect(store.current('jalisco')?.files['guias/robo/moved.txt']).toBeUndefined()
  })

  it('stops only the change that cannot be built', async () => {
    const guide = content.guides.find(({ slug }) => slug === 'robo') as Guide
    const { slug: key } = guide
    const other = content.guides.find(({ slug }) => slug !== key) as Guide
    const broken: ContentChange = { kind: 'guides', key, pieces: [{ ...guide, legalBasis: ['CNPP 99999'] }] }
    const pressed = await publish(broken, titled(other.slug, 'Otro título'))
    expect(pressed.refused.map(({ change }) => change.key)).toEqual([key])
    expect(pressed.refused[0]?.errors[0]?.message).toContain('CNPP 99999')
    expect(textAt('oaxaca', `guias/${other.slug}/index.html`)).toContain('Otro título')
  })

  it('shows nothing anew where nothing says anything else', async () => {
    const before = liveIds()
    const same = content.guides.find(({ slug }) => slug === 'robo') as Guide
    expect((await publish({ kind: 'guides', key: 'robo', pieces: [same] })).sites).toEqual([])
    expect(liveIds()).toEqual(before)
  })

  it('does not touch a site that is held, and shows it all when it is let go', async () => {
    const before = liveIds()
    const held = new Set(['jalisco'])
    const first = await press.publish({ changes: [titled('robo', 'Me asaltaron')], date, held })
    expect(first.sites.map(({ site }) => site).sort()).toEqual(['nacional', 'oaxaca'])
    expect(liveIds().jalisco).toBe(before.jalisco)
    press.reread(['jalisco'])
    const second = await publish()
    expect(second.sites.map(({ site }) => site)).toEqual(['jalisco'])
    expect(textAt('jalisco', 'guias/robo/index.html')).toContain('Me asaltaron')
  })

  it('leaves as it was a site of which something is lost, shows the others, and can be mended by a whole build', async () => {
    // Its own: no other site has these bytes.
    rmSync(store.layout.object(store.current('oaxaca')?.files['robots.txt']?.sha256 ?? ''))
    const before = liveIds()
    const { sites, failed } = await publish(titled('robo', 'Me asaltaron'))
    expect(failed).toEqual([{ site: 'oaxaca', message: 'De «oaxaca» se perdió robots.txt.' }])
    expect(liveIds().oaxaca).toBe(before.oaxaca)
    expect(sites.map(({ site }) => site).sort()).toEqual(['jalisco', 'nacional'])
    await whole({ ...plan, content: press.content.plan.content })
    expect(textAt('oaxaca', 'guias/robo/index.html')).toContain('Me asaltaron')
  })

  it('shows on another day what that day says', async () => {
    const quoted = content.facts.find(({ kind }) => kind !== 'phone')
    if (quoted === undefined) throw new Error('the fixture lost its fact')
    const { valid_from: _, valid_until: __, ...open } = quoted
    const next: ContentChange = {
      kind: 'facts',
      key: quoted.key,
      pieces: [
        { ...open, valid_until: date },
        { ...open, value: { es: '987' }, valid_from: '2026-11-22' },
      ],
    }
    expect((await publish(next)).refused).toEqual([])
    const today = await press.publish({ changes: [], date })
    expect(today.sites).toEqual([])
    const tomorrow = await press.publish({ changes: [], date: '2026-11-22' })
    const anew = path.join(newFolder(), 'dist')
    await whole({ ...press.content.plan, date: '2026-11-22' }, anew)
    expect(tomorrow.sites.length).toBeGreaterThan(0)
    expect(pagesIn(outDir)).toEqual(pagesIn(anew))
  })
})
