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
import { exampleGuide, exampleOrganization, fixtureContent, paragraph, pendingReview } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

await describeRules('what publishing a draft would change', (database) => {
  let cms: TestCms
  let national: Account
  let oaxaca: Account
  let guide: string | number
  let variant: string | number
  const drawn: PageModel[] = []
  const logged: string[] = []
  const drawer = createPageDrawer({
    render: async (model) => {
      drawn.push(model)
      return `<body><h1>${model.title}</h1></body>`
    },
  })
  beforeAll(async () => {
    cms = await database.open({
      previewUrl: `http://127.0.0.1:${await listen(drawer, 0)}`,
      logLevel: 'debug',
      logTo: { write: (line) => void logged.push(line) },
    })
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
        page: { html: '<body><h1>Otro título</h1></body>' },
      })
      expect(sites).toHaveLength(33)
      expect(JSON.stringify(drawn.at(-1))).toContain('Ayuda de la vista previa.')
      const published = await cms.payload.findByID({ collection: 'guides', id: guide, locale: 'es' })
      expect((published as { title: string }).title).toBe('Guía robo')
    })

    it('is of a state with what it says itself, of the site and the page that are asked for, and of a day', async () => {
      const { page, own, site } = await previewOf({ collection: 'variants', id: variant }, oaxaca)
      expect([site, own, page]).toEqual(['oaxaca', '/guias/robo/', { html: '<body><h1>Guía robo</h1></body>' }])
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

    describe('for who has a link and no account', () => {
      const linkOf = async (of: object = {}, as = national, document = `guides/${guide}`) => {
        const body = { locale: 'es', site: 'jalisco', days: 7, ...of }
        return cms.rest('POST', `preview/links/of/${document}`, { as, body })
      }
      const pathOf = async (of: object = {}, as = national, document = `guides/${guide}`) => {
        const { status, body } = await linkOf(of, as, document)
        expect(status).toBe(201)
        return body.path as string
      }
      let visitors = 0
      /** As a visitor at an address of their own, for each may only ask so often. */
      const visit = async (path: string) => {
        visitors += 1
        const headers = { 'x-forwarded-for': `192.0.2.${visitors}` }
        const response = await cms.api(new Request(`http://localhost${path}`, { headers }))
        return { status: response.status, headers: response.headers, text: await response.text() }
      }
      const seen = async (path: string) => {
        const { status, text } = await visit(path)
        return [status, /<h1>([^<]*)/.exec(text)?.[1]]
      }
      const save = async (data: object, autosave = false) => {
        const read = (await cms.rest('GET', `guides/${guide}?draft=true&depth=0&locale=es`, { as: national })).body
        const body = { ...data, _status: 'draft', updatedAt: read.updatedAt }
        const { status } = await cms.rest('PATCH', `guides/${guide}?locale=es&draft=true&autosave=${autosave}`, {
          as: national,
          body,
        })
        expect(status).toBe(200)
      }
      const versions = async () =>
        (
          await cms.payload.db.findVersions({
            collection: 'guides',
            where: { parent: { equals: guide } },
            limit: 0,
            pagination: false,
            sort: '-updatedAt',
          })
        ).docs as unknown as { id: number; updatedAt: string; autosave?: boolean; version: { title?: unknown } }[]

      it('is the saved draft, of a site and a day, under a bar that says what it is', async () => {
        await save({ title: 'Borrador compartido', summary: 'Un resumen guardado que tiene más de cuarenta letras.' })
        const path = await pathOf({ date: '2027-01-01' })
        const { status, headers, text } = await visit(path)
        expect(status).toBe(200)
        expect(drawn.at(-1)).toMatchObject({ title: 'Borrador compartido', site: { slug: 'jalisco' } })
        expect(text).toContain('<strong>Borrador: no es lo publicado</strong>')
        expect(text).toContain('Lo comparte national-editor. Así se vería en Jalisco el 1 de enero de 2027.')
        expect(text).not.toContain('@example.org')
        expect(text).not.toContain('El borrador cambió')
        expect(headers.get('content-security-policy')).toBe(
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
        )
        expect(
          Object.fromEntries(['cache-control', 'referrer-policy', 'x-robots-tag'].map((name) => [name, headers.get(name)])),
        ).toEqual({
          'cache-control': 'private, no-store',
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex, nofollow, noarchive',
        })
        expect((await visit(await pathOf({ locale: 'en' }))).text).toContain('Draft: not what is published')
      })

      it('stays what was shared while the draft goes on, an autosave too, and says that it did', async () => {
        await save({ title: 'Escrito solo' }, true)
        expect((await versions())[0]?.autosave).toBe(true)
        const [before] = await versions()
        const path = await pathOf()
        const [kept] = await versions()
        expect(kept).toEqual({ ...before, autosave: false })
        expect((await visit(path)).text).not.toContain('El borrador cambió')
        await save({ title: 'Escrito después' }, true)
        const { text } = await visit(path)
        expect(drawn.at(-1)?.title).toBe('Escrito solo')
        expect(text).toContain('El borrador cambió después de que se compartió.')
        await cms.payload.db.deleteVersions({ collection: 'guides', where: { id: { equals: kept?.id as number } } })
        expect(await seen(path)).toEqual([410, 'Esa versión ya no está'])
      })

      it('ends on time, whatever its form says', async () => {
        const path = await pathOf({ days: 1 })
        const end = Date.now() + 24 * 60 * 60_000
        vi.useFakeTimers({ toFake: ['Date'], now: end - 60_000 })
        try {
          expect((await visit(path)).status).toBe(200)
          vi.setSystemTime(end + 1_000)
          expect(await seen(path)).toEqual([410, 'Este enlace ya venció'])
        } finally {
          vi.useRealTimers()
        }
        expect((await linkOf({ days: 3650 })).status).toBe(400)
        expect((await linkOf({ days: -1 })).status).toBe(400)
      })

      it('is nothing without its very signature', async () => {
        const path = await pathOf()
        const base = path.slice(0, path.lastIndexOf('/') + 1)
        const [said = '', signature = ''] = path.slice(base.length).split('.')
        const claims = JSON.parse(Buffer.from(said, 'base64url').toString()) as unknown[]
        const longer = Buffer.from(JSON.stringify(claims.with(8, Number(claims[8]) + 1))).toString('base64url')
        const last = signature.slice(0, -1)
        const hostile = [
          `${longer}.${signature}`,
          `${said}.${'A'.repeat(43)}`,
          `${said}.${last}${signature.endsWith('A') ? 'B' : 'A'}`,
          `${said}.`,
          `.${signature}`,
          said,
          `${said}.${signature}.${signature}`,
          `${said}=.${signature}`,
          `${said}.${signature}%20`,
          '%2e%2e%2fusers',
          '{}',
          'A'.repeat(5_000),
          'null.null',
          'eyJhbGciOiJub25lIn0.e30.',
        ]
        for (const token of hostile) expect([token, ...(await seen(base + token))]).toEqual([token, 404, 'Este enlace no existe'])
        expect((await visit(path)).status).toBe(200)
      })

      it('is withdrawn by who made it or an administrator, and by nobody else', async () => {
        const path = await pathOf()
        const colleague = await cms.account(['national-editor'])
        const admin = await cms.account(['admin'])
        const linksTo = async (as: Account) => (await cms.rest('GET', `preview/links/of/guides/${guide}`, { as })).body.links
        const [{ key } = { key: '' }] = (await linksTo(national)) as { key: string }[]
        expect(key.length).toBeGreaterThan(20)
        const { body } = await cms.rest('GET', `preview/links/of/guides/${guide}`, { as: national })
        expect(JSON.stringify(body)).not.toContain(path.split('.')[1])
        expect(await linksTo(colleague)).toEqual([])
        expect(await linksTo(admin)).toContainEqual(expect.objectContaining({ key, who: 'national-editor' }))
        for (const as of [colleague, oaxaca]) expect((await cms.rest('DELETE', `preview/links/${key}`, { as })).status).toBe(404)
        expect((await cms.rest('DELETE', `preview/links/${key}`)).status).toBe(403)
        for (const { key: own } of (await linksTo(national)) as { key: string }[])
          expect((await cms.rest('DELETE', `preview/links/${own}`, { as: own === key ? national : admin })).status).toBe(200)
        expect(await seen(path)).toEqual([410, 'Este enlace se retiró'])
        expect(await linksTo(admin)).toEqual([])
      })

      it('is worth what its maker may do now', async () => {
        const leaving = await cms.account(['national-editor'])
        const path = await pathOf({}, leaving)
        expect((await visit(path)).status).toBe(200)
        await cms.payload.update({ collection: 'users', id: leaving.user.id, data: { roles: ['operator'] } })
        expect(await seen(path)).toEqual([410, 'Este enlace se retiró'])
      })

      it('is made by who edits the text, of what has drafts, and by nobody else', async () => {
        const jalisco = await cms.account(['state-editor'], ['jalisco'])
        for (const role of ['reviewer', 'publisher', 'operator', 'supervisor'] as const) {
          const as = await cms.account([role])
          expect((await linkOf({}, as)).status).toBe(403)
          expect((await cms.rest('GET', `preview/links/of/guides/${guide}`, { as })).status).toBe(403)
        }
        const body = { locale: 'es', site: 'jalisco', days: 7 }
        expect((await cms.rest('POST', `preview/links/of/guides/${guide}`, { body })).status).toBe(403)
        expect((await cms.rest('GET', `preview/links/of/guides/${guide}`)).status).toBe(403)
        expect((await linkOf({}, oaxaca)).status).toBe(403)
        expect((await linkOf({}, jalisco, `variants/${variant}`)).status).toBe(403)
        expect((await linkOf({ site: 'oaxaca' }, oaxaca, `variants/${variant}`)).status).toBe(201)
        for (const document of ['users/1', 'guides/999999', 'preview-links/1', 'no-hay/1'])
          expect([document, (await linkOf({}, national, document)).status]).toEqual([document, 404])
        for (const of of [{ site: 'no-hay' }, { site: 5 }, { locale: 'xx' }, { date: '2026-02-30' }, { days: '7' }])
          expect((await linkOf(of)).status).toBe(400)
        for (const [method, address] of [
          ['GET', 'preview-links'],
          ['POST', 'preview-links'],
          ['DELETE', 'preview-links?where[id][exists]=true'],
        ] as const)
          expect(
            (await cms.rest(method, address, { as: await cms.account(['admin']), ...(method === 'POST' ? { body: {} } : {}) }))
              .status,
          ).toBe(403)
      })

      it('never tells a place that is confidential, or has become so', async () => {
        const verification = {
          status: 'published',
          official: true,
          source: 'CANARIO-FUENTE',
          source_date: '2026-11-01',
          source_url: 'https://www.gob.mx/canario-direccion',
        }
        const place = { address: 'CANARIO-CALLE 77', municipality: 'CANARIO-MUNICIPIO', verification }
        const shelter = { ...exampleOrganization('oaxaca', 'refugio'), role: 'womens_services', locations: [place] }
        const post = (data: object) => cms.rest('POST', 'organizations', { as: oaxaca, body: data })
        const idOf = ({ body }: Awaited<ReturnType<typeof post>>) => {
          expect(body.errors).toBeUndefined()
          return (body.doc as { id: number }).id
        }
        const secret = idOf(await post({ ...shelter, slug: 'refugio-secreto', confidential: true }))
        const open = idOf(await post({ ...shelter, slug: 'refugio-abierto' }))
        const site = { site: 'oaxaca' }
        const paths = [await pathOf(site, oaxaca, `organizations/${secret}`), await pathOf(site, oaxaca, `organizations/${open}`)]
        drawn.length = 0
        expect((await visit(paths[1] as string)).status).toBe(200)
        expect(JSON.stringify(drawn)).toContain('CANARIO-CALLE 77')
        const change = async (id: number, data: object) => {
          const { status, body } = await cms.rest('PATCH', `organizations/${id}`, { as: oaxaca, body: data })
          expect([status, body.errors]).toEqual([200, undefined])
        }
        await change(open, { confidential: true })
        // Of this one a single place is, and its name told where.
        const part = idOf(await post({ ...shelter, slug: 'refugio-en-parte', name: 'Refugio de CANARIO-CALLE 77' }))
        const partPath = await pathOf(site, oaxaca, `organizations/${part}`)
        await change(part, { name: 'Refugio', locations: [{ ...place, confidential: true }] })
        drawn.length = 0
        expect((await visit(paths[0] as string)).status).toBe(200)
        for (const path of [paths[1] as string, partPath]) expect(await seen(path)).toEqual([410, 'Este enlace se retiró'])
        expect(JSON.stringify(drawn)).not.toMatch(/CANARIO|sellado\.1/)
      })

      it('goes with its document', async () => {
        const { id } = await cms.payload.create({ collection: 'guides', locale: 'es', data: exampleGuide('fugaz') as never })
        const path = await pathOf({}, national, `guides/${id}`)
        expect((await visit(path)).status).toBe(200)
        await cms.payload.delete({ collection: 'guides', id })
        expect(await seen(path)).toEqual([410, 'El documento ya no está'])
      })

      it('stands in no log, also where the page could not be drawn', async () => {
        const path = await pathOf({ date: '0001-01-01' })
        const before = logged.length
        vi.spyOn(cms.payload.db, 'findVersions').mockRejectedValueOnce(new Error('prueba'))
        expect(await seen(path)).toEqual([503, 'La página no se pudo dibujar'])
        vi.restoreAllMocks()
        expect(logged.slice(before).join('')).toContain('a shared draft could not be shown')
        const [, signature = ''] = path.split('.')
        expect(signature).toHaveLength(43)
        expect(logged.join('')).not.toContain(signature)
        expect(logged.join('')).not.toMatch(/preview\/shared\/[\w-]/)
      })

      it('is given to one address only so often', async () => {
        const answers: number[] = []
        const headers = { 'x-forwarded-for': '198.51.100.7' }
        for (let i = 0; i < 31; i++)
          answers.push((await cms.api(new Request('http://localhost/api/preview/shared/x', { headers }))).status)
        expect(answers).toEqual([...Array.from({ length: 30 }, () => 404), 429])
      })
    })

    it('says that nobody draws pages, when nobody does', async () => {
      drawer.closeAllConnections()
      await new Promise((resolve) => drawer.close(resolve))
      expect((await previewOf({})).page).toBe('unavailable')
    })
  })
})
