import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Content } from '@justicia/shared-content/content/content'
import { readContent } from '@justicia/shared-content/content/readContent'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import type { Where } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptToLines } from '../../cms/src/commands/keptToLines.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import { differences } from './support/differences.ts'
import { fixtureContent, paragraph } from './support/examples.ts'
import { describeOnEachDatabase, type TestCms } from './support/testCms.ts'

await describeOnEachDatabase('seed and snapshot', (database) => {
  let cms: TestCms
  let content: Content
  const seed = (what: Content, { overwrite = false } = {}) =>
    seedContent({ payload: cms.payload, content: what, mediaDir: cms.settings.mediaDir, overwrite })
  const snapshot = async (): Promise<string> => {
    const out = path.join(cms.settings.dataDir, 'copia')
    await writeContent(await readPublished(cms.payload, cms.settings.mediaDir), out)
    return out
  }

  beforeAll(async () => {
    cms = await database.open()
    content = await readContent(fixtureContent)
  })
  afterAll(() => cms.close())

  it('gives back the same bytes, file for file, for every construct of the format', async () => {
    const report = await seed(content)
    expect(report.guides).toEqual({ created: 2, updated: 0, unchanged: 0 })
    expect(report.flows).toEqual({ created: 1, updated: 0, unchanged: 0 })
    expect(report.letters).toEqual({ created: 1, updated: 0, unchanged: 0 })
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('changes nothing the second time', async () => {
    const report = await seed(content)
    for (const [collection, counts] of Object.entries(report))
      expect({ collection, ...counts }).toMatchObject({ created: 0, updated: 0 })
  })

  it('puts every language into the version that editors open', async () => {
    const { docs } = await cms.payload.find({
      collection: 'guides',
      where: { slug: { equals: 'guia-completa' } },
      draft: true,
      locale: 'en',
      fallbackLocale: false,
    })
    expect(docs[0]?.title).toBe('A guide with everything')
    expect(docs[0]?.sections?.map(({ title }) => title ?? null)).toEqual(['What to do now', null, null, 'Who helps you for free'])
  })

  it('updates what differs, in both languages, and only that', async () => {
    const changed = structuredClone(content)
    const guide = changed.guides.find(({ slug }) => slug === 'guia-completa')
    if (guide?.text.en === undefined) throw new Error('the fixture has lost its translation')
    guide.text.es.title = 'Otro título'
    guide.text.en.summary = 'Another summary in English, long enough to be one of them.'
    delete guide.text.en.sections[1]
    guide.text.en.sections.length = 1
    const report = await seed(changed)
    expect(report.guides).toEqual({ created: 0, updated: 1, unchanged: 1 })
    expect(report.terms).toEqual({ created: 0, updated: 0, unchanged: 2 })
    const expected = path.join(cms.settings.dataDir, 'esperado')
    await writeContent(changed, expected)
    expect(differences(await snapshot(), expected)).toBe('')
    await seed(content)
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('leaves alone what a person changed in the CMS, published or as a draft, and tells it', async () => {
    const { payload } = cms
    await seed(content)
    const editor = await cms.account(['admin'])
    const idOf = async (collection: 'guides' | 'terms' | 'media' | 'laws', where: Where) =>
      (await payload.find({ collection, where, depth: 0 })).docs[0]?.id ?? ''
    const guide = await idOf('guides', { slug: { equals: 'guia-minima' } })
    const term = await idOf('terms', { slug: { equals: 'querella' } })
    const image = await idOf('media', { slug: { equals: 'cuadro' } })
    const law = await idOf('laws', { abbreviation: { equals: 'CPEUM' } })
    const edit = async (address: string, body: object) =>
      expect((await cms.rest('PATCH', address, { as: editor, body })).status).toBe(200)
    await edit(`guides/${guide}?locale=es`, { title: 'Escrito en el CMS', _status: 'published' })
    await edit(`terms/${term}?locale=es&draft=true`, { term: 'Escrito como borrador', _status: 'draft' })
    await edit(`media/${image}?locale=es`, { credit: 'Escrito en el CMS' })
    await edit(`laws/${law}?locale=es`, { short_name: 'la de siempre' })
    // The server's own later saves do not hide that a person was there.
    await payload.update({ collection: 'guides', id: guide, locale: 'es', data: { order: 77 } })

    const changed = structuredClone(content)
    for (const { text } of changed.guides) text.es.title = `${text.es.title} de los archivos`
    for (const { text } of changed.terms) text.es.term = `${text.es.term} de los archivos`
    const report = await seed(changed)
    expect(report.guides).toEqual({ created: 0, updated: 1, unchanged: 0, kept: ['guia-minima'] })
    expect(report.terms).toEqual({ created: 0, updated: 1, unchanged: 0, kept: ['querella'] })
    expect(report.media).toMatchObject({ updated: 0, kept: ['cuadro'] })
    expect(report.laws).toMatchObject({ updated: 0, kept: ['CPEUM'] })
    expect(keptToLines(report)).toEqual(
      expect.arrayContaining([
        '  Guías: guia-minima',
        '  Glosario: querella',
        expect.stringContaining('npm run seed -- --overwrite'),
      ]),
    )
    const saved = await payload.findByID({ collection: 'guides', id: guide, locale: 'es' })
    expect(saved).toMatchObject({ title: 'Escrito en el CMS', order: 77 })
    expect((await payload.findByID({ collection: 'terms', id: term, locale: 'es', draft: true })).term).toBe(
      'Escrito como borrador',
    )

    const forced = await seed(changed, { overwrite: true })
    expect([forced.guides, forced.terms]).toEqual([
      { created: 0, updated: 1, unchanged: 1 },
      { created: 0, updated: 1, unchanged: 1 },
    ])
    expect(keptToLines(forced)).toEqual([])
    // From then on it is the files' again.
    expect((await seed(content)).guides).toEqual({ created: 0, updated: 2, unchanged: 0 })
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('leaves in the trash what people put there, and tells it', async () => {
    const { payload } = cms
    const more = structuredClone(content)
    const [term] = structuredClone(content.terms)
    if (term === undefined) throw new Error('the fixture has lost its words')
    more.terms.push({ ...term, slug: 'palabra-tirada', text: { es: { ...term.text.es, term: 'palabra tirada' } } })
    expect((await seed(more)).terms).toEqual({ created: 1, updated: 0, unchanged: content.terms.length })
    const id = (await payload.find({ collection: 'terms', where: { slug: { equals: 'palabra-tirada' } } })).docs[0]?.id ?? 0
    const as = await cms.account(['admin'])
    const thrown = await cms.rest('PATCH', `terms/${id}`, { as, body: { deletedAt: new Date().toISOString() } })
    expect(thrown.status).toBe(200)
    for (const overwrite of [false, true]) {
      const report = await seed(more, { overwrite })
      expect(report.terms).toEqual({ created: 0, updated: 0, unchanged: content.terms.length, kept: ['palabra-tirada'] })
      expect(keptToLines(report)).toContain('  Glosario: palabra-tirada')
    }
    expect(differences(await snapshot(), fixtureContent)).toBe('')
    await payload.delete({ collection: 'terms', id, trash: true })
    expect((await seed(more)).terms).toMatchObject({ created: 1 })
    await payload.delete({ collection: 'terms', where: { slug: { equals: 'palabra-tirada' } } })
  })

  it('updates a flow, in both languages, and keeps what a translation lacks', async () => {
    const changed = structuredClone(content)
    const [flow] = changed.flows
    const [first] = flow?.questions ?? []
    const [text] = flow?.text.es.questions ?? []
    if (flow?.text.en === undefined || first === undefined || text === undefined) throw new Error('the fixture has lost its flow')
    first.answers[2] = { key: 'no-se', to: 'ponte-a-salvo' }
    delete text.help
    const outcome = flow.text.es.outcomes.find(({ key }) => key === 'denuncia')
    if (outcome === undefined) throw new Error('the fixture has lost its outcome')
    outcome.steps = ['Cuenta qué pasó.', 'Pide tu copia.']
    flow.text.en.questions = []
    flow.text.en.outcomes.push({
      key: 'denuncia',
      title: 'Report it',
      summary: 'Go to the prosecutor; they must take your report.',
      steps: ['Say what happened.', 'Ask for your copy.'],
    })
    const report = await seed(changed)
    expect(report.flows).toEqual({ created: 0, updated: 1, unchanged: 0 })
    const expected = path.join(cms.settings.dataDir, 'esperado')
    await writeContent(changed, expected)
    expect(differences(await snapshot(), expected)).toBe('')
    await seed(content)
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('updates the guides that a civil organization names', async () => {
    const changed = structuredClone(content)
    const civil = changed.states.jalisco?.organizations.find(({ role }) => role === 'civil_society')
    if (civil === undefined) throw new Error('the fixture has lost its civil organization')
    civil.guides = []
    const report = await seed(changed)
    expect(report.organizations).toMatchObject({ created: 0, updated: 1 })
    expect((await readPublished(cms.payload, cms.settings.mediaDir)).states.jalisco?.organizations).toContainEqual(civil)
    await seed(content)
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('takes a translation away when the files no longer have it', async () => {
    const without = structuredClone(content)
    const guide = without.guides.find(({ slug }) => slug === 'guia-completa')
    delete guide?.text.en
    await seed(without)
    const published = await readPublished(cms.payload, cms.settings.mediaDir)
    expect(published.guides.find(({ slug }) => slug === 'guia-completa')?.text.en).toBeUndefined()
    await seed(content)
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('leaves drafts in the CMS', async () => {
    const { docs } = await cms.payload.find({ collection: 'guides', where: { slug: { equals: 'guia-minima' } } })
    const [guide] = docs
    if (guide === undefined) throw new Error('the fixture has lost guia-minima')
    await cms.payload.update({ collection: 'guides', id: guide.id, draft: true, data: { title: 'Un borrador' } })
    await cms.payload.create({
      collection: 'terms',
      draft: true,
      data: { slug: 'borrador', term: 'borrador', body: paragraph('…') } as never,
    })
    expect(differences(await snapshot(), fixtureContent)).toBe('')
  })

  it('makes smaller AVIF and WebP pictures with their width and height, and keeps the original', async () => {
    const { docs } = await cms.payload.find({ collection: 'media' })
    expect(docs[0]).toMatchObject({ width: 1100, height: 700, mimeType: 'image/png' })
    expect(docs[0]?.sizes?.avif480).toMatchObject({
      width: 480,
      height: 305,
      mimeType: 'image/avif',
      filename: 'cuadro-480.avif',
    })
    expect(docs[0]?.sizes?.webp960).toMatchObject({
      width: 960,
      height: 611,
      mimeType: 'image/webp',
      filename: 'cuadro-960.webp',
    })
    const original = await readFile(path.join(fixtureContent, 'media/cuadro.png'))
    expect(original.equals(await readFile(path.join(cms.settings.mediaDir, 'cuadro.png')))).toBe(true)
  })

  it('gives an image its new bytes when its file changed', async () => {
    const changed = path.join(cms.settings.dataDir, 'cambiado')
    await cp(fixtureContent, changed, { recursive: true })
    const file = path.join(changed, 'media/cuadro.png')
    await writeFile(
      file,
      await sharp(await readFile(file))
        .negate()
        .png()
        .toBuffer(),
    )
    const report = await seed(await readContent(changed))
    expect(report.media).toEqual({ created: 0, updated: 1, unchanged: 0 })
    expect(differences(await snapshot(), changed)).toBe('')
  })

  if (database.name === 'MongoDB')
    it('stores documents that the MongoDB driver finds: every language, one latest version each', async () => {
      await database.inspect(cms.settings, async (client) => {
        const term = await client.db().collection('terms').findOne({ slug: 'querella' })
        expect(term).toMatchObject({ _status: 'published', term: { es: 'querella', en: 'private complaint' } })
        const versions = client.db().collection('_terms_versions')
        expect(await versions.countDocuments({ parent: term?._id, latest: true })).toBe(1)
        expect(await client.db().collection('facts').countDocuments({ state: 'jalisco' })).toBe(1)
      })
    })
})
