import { readContent } from '@justicia/shared-content/content/readContent'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { patient } from '@justicia/shared-content/patience'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPageDrawer } from '../../build-scripts/src/preview/createPageDrawer.ts'
import { listen } from '../../build-scripts/src/steps/listen.ts'
import type { Preview } from '../../cms/src/preview/readPreview.ts'
import { keepSites } from '../../cms/src/publishing/sites.ts'
import type { Reach, ReachAnswer } from '../../cms/src/reach/readReach.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { exampleGuide, fixtureContent, paragraph, pendingReview } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

await describeRules('what publishing a draft would change', (database) => {
  let cms: TestCms
  let national: Account
  let oaxaca: Account
  let guide: string | number
  let variant: string | number
  const drawn: PageModel[] = []
  const drawer = createPageDrawer({
    render: async (model) => {
      drawn.push(model)
      return `<h1>${model.title}</h1>`
    },
  })
  beforeAll(async () => {
    cms = await database.open({ previewUrl: `http://127.0.0.1:${await listen(drawer, 0)}` })
    national = await cms.account(['national-editor'])
    oaxaca = await cms.account(['state-editor'], ['oaxaca'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = (await cms.payload.create({ collection: 'guides', locale: 'es', data: exampleGuide('robo') as never })).id
    const { body } = await cms.rest('POST', 'variants?locale=es', {
      as: oaxaca,
      body: {
        guide,
        state: 'oaxaca',
        review: pendingReview,
        overrides: [{ section: 'quien-te-ayuda', op: 'before', body: paragraph('En Oaxaca, además.') }],
        _status: 'published',
      },
    })
    variant = (body.doc as { id: string | number }).id
  }, patient(120_000))
  afterAll(() => {
    drawer.close()
    return cms.close()
  })

  const ask = (address: string, as: Account | undefined = national, data?: object) => {
    const [collection, id] = address.split('/')
    return cms.rest('POST', 'reach', { ...(as === undefined ? {} : { as }), body: { collection, id, locale: 'es', data } })
  }
  /** Asks until the pages are known. */
  const reachOf = (address: string, as?: Account, data?: object) =>
    vi.waitFor(
      async () => {
        const { body } = await ask(address, as, data)
        const answer = body as unknown as ReachAnswer
        if ('share' in answer) throw new Error(`${answer.share}`)
        return answer as Reach
      },
      { timeout: patient(120_000), interval: 200 },
    )
  const draft = async (collection: string, id: string | number, body: object, as = national) =>
    expect(
      (await cms.rest('PATCH', `${collection}/${id}?locale=es&draft=true`, { as, body: { ...body, _status: 'draft' } })).status,
    ).toBe(200)
  const withHelp = (text: string) => ({
    sections: exampleGuide('robo').sections.map((section) =>
      section.key === 'quien-te-ayuda' ? { ...section, body: paragraph(text) } : section,
    ),
  })

  it(
    'is nothing while the draft says what is published',
    async () => {
      expect(await reachOf(`guides/${guide}`)).toEqual({ pages: 0, isAtMost: false, isBeyond: false, sites: [], drifting: [] })
    },
    patient(120_000),
  )

  it('tells the pages of a section, where each is read, and the variant that would drift', async () => {
    await keepSites(cms.payload, [
      {
        site: 'jalisco',
        url: 'http://jalisco.localhost/',
        release: '1',
        since: null,
        held: null,
        history: [],
        followedBy: {},
        checkedAt: '2026-01-01T00:00:00.000Z',
        findings: [],
        failure: null,
      },
    ])
    await draft('guides', guide, withHelp('Alguien más.'))
    const reach = await reachOf(`guides/${guide}`)
    expect(reach.isAtMost).toBe(false)
    expect(reach.sites[0]).toMatchObject({ slug: 'nacional', isPortal: true })
    expect(reach.sites.length).toBe(33)
    expect(reach.pages).toBe(reach.sites.reduce((sum, { pages }) => sum + pages, 0))
    for (const { slug, named } of reach.sites) {
      const own = named.find(({ path }) => path === '/guias/robo/')
      expect(own).toEqual({
        path: '/guias/robo/',
        change: 'changed',
        ...(slug === 'jalisco' ? { url: 'http://jalisco.localhost/guias/robo/' } : {}),
      })
    }
    expect(reach.drifting).toEqual([{ id: variant, state: 'oaxaca', name: 'Oaxaca', sections: ['quien-te-ayuda'] }])
  })

  it('is told of what the form says and nobody has saved', async () => {
    const { body: published } = await cms.rest('GET', `guides/${guide}?depth=0&locale=es`, { as: national })
    const { pages, drifting } = await reachOf(`guides/${guide}`, national, { written: null, ...published })
    expect({ pages, drifting }).toEqual({ pages: 0, drifting: [] })
    const reach = await reachOf(`guides/${guide}`, national, { title: 'Si alguien te roba' })
    expect(reach.isBeyond).toBe(true)
  })

  it('stays in the state of a variant, and is told to who edits it', async () => {
    await draft(
      'variants',
      variant,
      { overrides: [{ section: 'quien-te-ayuda', op: 'before', body: paragraph('Otra cosa en Oaxaca.') }] },
      oaxaca,
    )
    const { sites, drifting } = await reachOf(`variants/${variant}`, oaxaca)
    expect(sites.map(({ slug }) => slug)).toEqual(['oaxaca'])
    expect(drifting).toEqual([])
  })

  it('is nothing of a draft that the account may not read: it sees what is published', async () => {
    const jalisco = await cms.account(['state-editor'], ['jalisco'])
    const { status, body } = await ask(`variants/${variant}`, jalisco)
    if (status === 200) expect(body).toMatchObject({ pages: 0, drifting: [] })
    else expect(status).toBe(404)
  })

  it('follows what is published meanwhile', async () => {
    await cms.rest('PATCH', `guides/${guide}?locale=es`, {
      as: national,
      body: { ...withHelp('Alguien más.'), _status: 'published' },
    })
    expect(await reachOf(`guides/${guide}`)).toEqual({ pages: 0, isAtMost: false, isBeyond: false, sites: [], drifting: [] })
  })

  it('says why a draft cannot be planned', async () => {
    await draft('guides', guide, { summary: 'Corto.' })
    const { faults } = (await ask(`guides/${guide}`)).body as unknown as { faults: string[] }
    expect(faults).toEqual([expect.stringMatching(/40/)])
  })

  describe('is refused', () => {
    it('to who edits no content, and to nobody', async () => {
      expect((await ask(`guides/${guide}`, await cms.account(['operator']))).status).toBe(403)
      expect((await cms.rest('POST', 'reach', { body: { collection: 'guides', id: guide, locale: 'es' } })).status).toBe(403)
    })

    it.each([
      ['guides/999999', 404],
      ['users/1', 400],
    ])('of %s', async (address, status) => {
      expect((await ask(address)).status).toBe(status)
    })
  })

  describe('the preview of a page', () => {
    const look = (of: object, as: Account | undefined = national) =>
      cms.rest('POST', 'preview', {
        ...(as === undefined ? {} : { as }),
        body: { collection: 'guides', id: guide, locale: 'es', ...of },
      })
    const previewOf = async (of: object, as?: Account) => {
      const { status, body } = await look(of, as)
      expect(status).toBe(200)
      return body as unknown as Preview
    }

    it('is that of the form, though nobody saved it, and the published page stays', async () => {
      const saved = (await cms.rest('GET', `guides/${guide}?draft=true&depth=0&locale=es`, { as: national })).body
      const sections = (saved.sections as { key: string }[]).map((section) =>
        section.key === 'quien-te-ayuda' ? { ...section, body: paragraph('Ayuda de la vista previa.') } : section,
      )
      const { site, path, own, faults, page, sites } = await previewOf({
        site: 'jalisco',
        data: {
          sections,
          title: 'Otro título',
          summary: 'Un resumen que nadie ha guardado y que tiene más de cuarenta letras.',
        },
      })
      expect({ site, path, own, faults, page }).toEqual({
        site: 'jalisco',
        path: '/guias/robo/',
        own: '/guias/robo/',
        faults: [],
        page: { html: '<h1>Otro título</h1>' },
      })
      expect(sites).toHaveLength(33)
      expect(JSON.stringify(drawn.at(-1))).toContain('Ayuda de la vista previa.')
      const published = await cms.payload.findByID({ collection: 'guides', id: guide, locale: 'es' })
      expect((published as { title: string }).title).toBe('Guía robo')
    })

    it('is of a state with what it says itself, of the site and the page that are asked for, and of a day', async () => {
      const { page, own, site } = await previewOf({ collection: 'variants', id: variant }, oaxaca)
      expect([site, own, page]).toEqual(['oaxaca', '/guias/robo/', { html: '<h1>Guía robo</h1>' }])
      expect(JSON.stringify(drawn.at(-1))).toContain('Otra cosa en Oaxaca.')
      const home = await previewOf({ site: 'nacional', path: '/', date: '2027-01-01' })
      expect([home.site, home.path, home.own]).toEqual(['nacional', '/', '/guias/robo/'])
      expect((await previewOf({ path: '/no-hay/' })).page).toBe('missing')
    })

    it('says what keeps the text from being published, and draws what can be drawn', async () => {
      const { faults, page } = await previewOf({ data: { summary: '' } })
      expect(faults).toEqual(['Respuesta en una frase: Falta el texto en español.'])
      expect(page).not.toBe('unavailable')
    })

    it('is for who edits content and sees the draft, of a document that there is, and of nothing else', async () => {
      expect((await look({}, await cms.account(['operator']))).status).toBe(403)
      const nobody = await cms.rest('POST', 'preview', { body: { collection: 'guides', id: guide, locale: 'es' } })
      expect(nobody.status).toBe(403)
      expect((await look({ collection: 'users' })).status).toBe(400)
      expect((await look({ path: 'https://example.com/' })).status).toBe(400)
      expect((await look({ date: '2026-02-30' })).status).toBe(400)
      expect((await look({ id: 999_999 })).status).toBe(404)
    })

    it('says that nobody draws pages, when nobody does', async () => {
      drawer.closeAllConnections()
      await new Promise((resolve) => drawer.close(resolve))
      expect((await previewOf({})).page).toBe('unavailable')
    })
  })
})
