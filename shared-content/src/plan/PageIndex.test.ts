import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyChange, type ContentChange } from '../content/applyChange.ts'
import type { Content } from '../content/content.ts'
import { readContent } from '../content/readContent.ts'
import { readStates } from '../states.ts'
import { createPlanner, type PlanInput, type Planner } from './createPlanner.ts'
import { PageIndex } from './PageIndex.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

/** Every kind of content, and little of each. */
const content = await readContent(path.join(repository, 'tests/fixtures/content'))
const [letter] = content.letters as [Content['letters'][number]]
const states = (await readStates(path.join(repository, 'states.json'))).filter(({ slug }) => ['jalisco', 'oaxaca'].includes(slug))
const image = { sources: [], src: '/media/cuadro.png', width: 8, height: 8 }
const images = new Map(content.media.map(({ slug }) => [slug, image]))
const input: PlanInput = { content, states, date: '2026-11-21', images }
const planner = createPlanner(input)
const addressOf = ({ site, path }: { site: string; path: string }) => `${site}${path}`

/** What every page says, planned all at once. */
function plannedAnew({ sites, planSite }: Planner): Map<string, string> {
  return new Map(
    sites.flatMap(({ slug }) =>
      planSite(slug).map((model) => [addressOf({ site: slug, path: model.path }), JSON.stringify(model)]),
    ),
  )
}

/** An index of all pages, and what they said when they were planned last. */
function indexed() {
  const index = new PageIndex()
  const pages = new Map<string, string>()
  const update = (next: Planner) => {
    const staleness = index.update(next, (route, model) => pages.set(addressOf(route), JSON.stringify(model)))
    for (const route of staleness.gone) pages.delete(addressOf(route))
    return staleness
  }
  return { index, pages, update }
}

let kept: ReturnType<typeof indexed>
beforeEach(() => {
  kept = indexed()
  kept.update(planner)
})

const guideAt = (place: number) => content.guides[place % content.guides.length] as Content['guides'][number]
const plannerAfter = (...changes: ContentChange[]) => createPlanner({ ...input, content: changes.reduce(applyChange, content) })

describe('the index of pages', () => {
  it('plans all that it does not know, and then nothing', () => {
    expect(kept.pages).toEqual(plannedAnew(planner))
    expect(kept.index.size).toBe(kept.pages.size)
    expect(kept.update(createPlanner(input))).toEqual({ changed: [], stale: [], gone: [] })
  })

  it('takes the same content read in another folder for the same', () => {
    const media = content.media.map((asset) => ({ ...asset, path: path.join('/otra/carpeta', asset.slug) }))
    const { changed } = kept.update(createPlanner({ ...input, content: { ...content, media } }))
    expect(media).not.toEqual([])
    expect(changed).toEqual([])
  })

  it('tells of an edited text its own pages, and of an edited title those that name it', () => {
    const guide = guideAt(0)
    const es = guide.text.es
    const [first, ...rest] = es.sections
    const edited = { ...guide, text: { ...guide.text, es: { ...es, sections: [{ ...first, title: 'Otra cosa' }, ...rest] } } }
    const inBody = kept.index.compare(plannerAfter({ kind: 'guides', key: guide.slug, pieces: [edited as typeof guide] }))
    expect(inBody.changed).toEqual([`guide:${guide.slug}`])
    expect(inBody.stale.map(addressOf)).toContain(`jalisco/guias/${guide.slug}/`)
    expect(inBody.stale.map(addressOf)).not.toContain('jalisco/guias/')

    const renamed = { ...guide, text: { ...guide.text, es: { ...es, title: 'Otro título' } } }
    const inTitle = kept.index.compare(plannerAfter({ kind: 'guides', key: guide.slug, pieces: [renamed] }))
    for (const address of [`jalisco/guias/${guide.slug}/`, 'jalisco/guias/', 'nacional/guias/'])
      expect(inTitle.stale.map(addressOf)).toContain(address)
    expect(inTitle.stale.length).toBeLessThan(kept.index.size)
  })

  it('tells of what one state changes no page of another', () => {
    const own = content.states.jalisco as Content['states'][string]
    const [organization] = own.organizations as [Content['organizations'][number]]
    const { stale } = kept.index.compare(
      plannerAfter({
        kind: 'organizations',
        state: 'jalisco',
        key: organization.slug,
        pieces: [{ ...organization, name: { es: 'Otra' } }],
      }),
    )
    expect(stale.map(addressOf)).toContain('jalisco/directorio/')
    expect(new Set(stale.map(({ site }) => site))).toEqual(new Set(['jalisco']))
  })

  it('names the pages that there are no longer, and forgets them', () => {
    const before = kept.index.size
    const { gone } = kept.update(plannerAfter({ kind: 'letters', key: letter.slug, pieces: [] }))
    expect(gone.map(addressOf)).toContain(`jalisco/escritos/${letter.slug}/`)
    expect(gone.map(addressOf)).toContain('nacional/escritos/')
    expect(kept.index.size).toBe(before - gone.length)
  })

  it('stays as it was when a page cannot be planned', () => {
    const [law] = content.laws as [Content['laws'][number]]
    const broken = plannerAfter({ kind: 'laws', key: law.abbreviation, pieces: [] })
    expect(() => kept.update(broken)).toThrow()
    expect(kept.index.compare(createPlanner(input))).toEqual({ changed: [], stale: [], gone: [] })
  })
})

describe('an index that is taken over from what was recorded', () => {
  /** What a release of a site keeps of its pages. */
  const recorded = (site: string) => {
    const pieces: [string, string][] = []
    const pages: Record<string, string> = {}
    for (const { path } of planner.routes(site).routes) {
      const reads = kept.index.readsOf({ site, path }) ?? []
      const numbers = reads.map(([piece, digest]) => {
        const known = pieces.findIndex(([other]) => other === piece)
        return known === -1 ? pieces.push([piece, digest]) - 1 : known
      })
      pages[path] = numbers.join(' ')
    }
    return { pieces, pages }
  }
  const sites = planner.sites.map(({ slug }) => slug)
  const restored = (now: Planner) => {
    const index = new PageIndex()
    for (const site of sites) index.restore(now, site, recorded(site))
    return index
  }

  it('knows all pages, and of a change the same as the one that planned them', () => {
    const index = restored(createPlanner(input))
    expect(index.size).toBe(kept.index.size)
    expect(index.compare(createPlanner(input))).toEqual({ changed: [], stale: [], gone: [] })
    const guide = guideAt(0)
    const next = plannerAfter({ kind: 'guides', key: guide.slug, pieces: [{ ...guide, order: 99 }] })
    const [one, other] = [index.compare(next), kept.index.compare(next)]
    expect(one.stale.map(addressOf)).toEqual(other.stale.map(addressOf))
    expect(new Set(one.changed)).toEqual(new Set(other.changed))
  })

  it('takes over no page of which something says something else by now', () => {
    const guide = guideAt(0)
    const es = { ...guide.text.es, sections: guide.text.es.sections.slice(0, -1) }
    const next = plannerAfter({ kind: 'guides', key: guide.slug, pieces: [{ ...guide, text: { ...guide.text, es } }] })
    const { stale } = restored(next).compare(next)
    expect(new Set(stale.map(addressOf))).toEqual(new Set(kept.index.compare(next).stale.map(addressOf)))
    expect(stale.length).toBeLessThan(kept.index.size)
  })
})

it.each(content.guides.map(({ slug }) => slug))(
  'a copy of %s, in more languages, says the same whichever is planned first',
  (slug) => {
    const guide = content.guides.find((each) => each.slug === slug) as Content['guides'][number]
    const changes: ContentChange[] = [
      { kind: 'guides', key: slug, pieces: [{ ...guide, text: { es: guide.text.es } }] },
      { kind: 'guides', key: 'copia', pieces: [{ ...guide, slug: 'copia' }] },
    ]
    const copyAfter = (...before: string[]) => {
      const { page } = plannerAfter(...changes)
      return [...before, '/en/guias/copia/'].map((path) => page({ site: 'nacional', path })?.model).at(-1)
    }
    expect(copyAfter()?.path).toBe('/en/guias/copia/')
    expect(copyAfter(`/en/guias/${slug}/`)).toEqual(copyAfter())
  },
)

/** The address of a register, which texts name by a word of the glossary. */
const register: Content['facts'][number] = {
  key: 'denuncia.consulta',
  kind: 'url',
  value: { es: 'https://consulta.gob.mx/' },
  verification: { status: 'verified', source: 'Llamada', checked_on: '2026-11-01', checked_how: 'call' },
}

/** An edit that somebody might make, of whatever the content has. */
const edit: fc.Arbitrary<(content: Content) => ContentChange | undefined> = fc
  .record({ kind: fc.nat(19), place: fc.nat(1000), word: fc.constantFrom('Uno', 'Dos', 'dolo', 'Ministerio Público') })
  .map(({ kind, place, word }) => (now: Content): ContentChange | undefined => {
    const at = <T>(list: readonly T[]): T | undefined => list[place % Math.max(1, list.length)]
    const state = at(['jalisco', 'oaxaca']) as string
    const own = now.states[state]
    const withText = <T extends { text: { es: object } }>(piece: T, change: object): T => ({
      ...piece,
      text: { ...piece.text, es: { ...piece.text.es, ...change } },
    })
    const guide = at(now.guides)
    const term = at(now.terms)
    const flow = at(now.flows)
    const letter = at(now.letters)
    const fact = at(now.facts)
    const factOfState = at(own?.facts ?? [])
    const organization = at(now.organizations)
    const organizationOfState = at(own?.organizations ?? [])
    const variant = at(own?.variants ?? [])
    const law = at(now.laws)
    const [isSwitched, isRemoved] = [place % 2 === 0, place % 3 === 0]
    // Two may not have one former name, and no check has seen what is planned here.
    const copy = `otra-${place % 3}`
    const [media] = now.media
    const changes: (ContentChange | undefined)[] = [
      guide && { kind: 'guides', key: guide.slug, pieces: [withText(guide, { title: word })] },
      guide && { kind: 'guides', key: guide.slug, pieces: [{ ...guide, order: place, urgent: isSwitched }] },
      guide && { kind: 'guides', key: guide.slug, pieces: [withText(guide, { sections: guide.text.es.sections.slice(0, -1) })] },
      guide && { kind: 'guides', key: guide.slug, pieces: [{ ...guide, text: { es: guide.text.es } }] },
      guide && { kind: 'guides', key: copy, pieces: isRemoved ? [] : [{ ...guide, formerly: [], slug: copy }] },
      term && { kind: 'terms', key: term.slug, pieces: [withText(term, { term: word, aliases: [word] })] },
      term && {
        kind: 'terms',
        key: copy,
        pieces: isRemoved ? [] : [{ ...withText(term, { term: word }), formerly: [], slug: copy }],
      },
      flow && { kind: 'flows', key: flow.slug, pieces: [withText(flow, { title: word })] },
      flow && { kind: 'flows', key: flow.slug, pieces: [{ ...flow, outcomes: flow.outcomes.toReversed(), order: place }] },
      flow && { kind: 'flows', key: copy, pieces: isRemoved ? [] : [{ ...flow, formerly: [], slug: copy, order: place }] },
      letter && { kind: 'letters', key: letter.slug, pieces: isRemoved ? [] : [{ ...letter, title: word }] },
      letter && { kind: 'letters', key: copy, pieces: isRemoved ? [] : [{ ...letter, formerly: [], slug: copy, order: place }] },
      fact && {
        kind: 'facts',
        key: fact.key,
        pieces: [{ ...fact, value: { es: fact.kind === 'name' ? word : fact.value.es }, valid_until: '2027-01-01' }],
      },
      factOfState && { kind: 'facts', state, key: factOfState.key, pieces: [] },
      { kind: 'facts', key: 'denuncia.consulta', pieces: isRemoved ? [] : [register] },
      organization && { kind: 'organizations', key: organization.slug, pieces: [{ ...organization, name: { es: word } }] },
      organizationOfState && {
        kind: 'organizations',
        state,
        key: organizationOfState.slug,
        pieces: isRemoved ? [] : [{ ...organizationOfState, name: { es: word } }],
      },
      variant && {
        kind: 'variants',
        state,
        key: variant.guide,
        pieces: isRemoved ? [] : [{ ...variant, overrides: variant.overrides.slice(1) }],
      },
      media && { kind: 'media', key: media.slug, pieces: [{ ...media, credit: word }] },
      law && { kind: 'laws', key: law.abbreviation, pieces: [{ ...law, name: word }] },
    ]
    return changes[kind]
  })

it('after any edits, on any days, what was planned again is what would be planned anew', () => {
  const tally = { planned: 0, refused: 0 }
  const step = fc.record({ edit, days: fc.constantFrom(0, 0, 0, 40, 400) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const { pages, update } = indexed()
      update(planner)
      let now = input
      for (const { edit, days } of steps) {
        const change = edit(now.content)
        if (change === undefined) continue
        const date = new Date(Date.parse(now.date) + days * 86_400_000).toISOString().slice(0, 10)
        const next = { ...now, date, content: applyChange(now.content, change) }
        let anew: Map<string, string>
        try {
          anew = plannedAnew(createPlanner(next))
        } catch {
          // What nothing can be planned from is refused by the checks before.
          tally.refused += 1
          continue
        }
        update(createPlanner(next))
        now = next
        expect(pages).toEqual(anew)
        tally.planned += 1
      }
    }),
    { numRuns: 60 },
  )
  expect(tally.planned).toBeGreaterThan(2 * tally.refused)
})
