import { execFileSync } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { today } from '@justicia/shared-content/day'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { roles } from '../../cms/src/access/roles.ts'
import { dayToStored, storedToDay } from '../../cms/src/documents/storedDay.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import { exampleFlow, exampleGuide, exampleLaw, fixtureContent, paragraph } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

type Doc = { id: number; written?: string | null; title?: string; sections?: { id: string }[] }

const earlier = '2026-01-15'

await describeRules('the day on which a text was written', (database) => {
  let cms: TestCms
  let editor: Account
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    editor = await cms.account(['national-editor', 'publisher'])
  })
  afterAll(() => cms.close())

  const context = { contentChecked: true }
  /** As the seed brings them, written some time ago. */
  const guide = async () => {
    count += 1
    const data = { ...exampleGuide(`escrita-${count}`), written: dayToStored(earlier) }
    return (await cms.payload.create({ collection: 'guides', data: data as never, context })) as unknown as Doc
  }
  const flow = async () => {
    const data = { ...exampleFlow(`escrito-${count + 1}`, (await guide()).id), written: dayToStored(earlier) }
    return (await cms.payload.create({ collection: 'flows', data: data as never, context })) as unknown as Doc
  }
  const dayOf = async (collection: 'guides' | 'flows', { id }: Doc, draft = true) =>
    storedToDay((await cms.payload.findByID({ collection, id, draft, depth: 0, locale: 'es' })).written)
  const patch = async (address: string, body: object, as = editor) => {
    const { status, body: answer } = await cms.rest('PATCH', address, { as, body })
    return status === 200 ? 200 : `${status} ${JSON.stringify(answer)}`
  }

  it.each(['', '?locale=es', '?draft=true', '?draft=true&autosave=true'])(
    'is today once an editor changes the Spanish text (%s)',
    async (query) => {
      const document = await guide()
      expect(await patch(`guides/${document.id}${query}`, { title: 'Otro título', written: '2020-01-01T12:00:00.000Z' })).toBe(
        200,
      )
      expect(await dayOf('guides', document)).toBe(today())
      expect(await dayOf('guides', document, false)).toBe(query.startsWith('?draft') ? earlier : today())
    },
  )

  it('is today once words within a section change, and the question of a flow', async () => {
    const document = await guide()
    const [first, second] = document.sections ?? []
    const sections = [
      { ...first, body: paragraph('Haz otra cosa.') },
      { ...second, body: paragraph('Nadie más.') },
    ]
    expect(await patch(`guides/${document.id}`, { sections })).toBe(200)
    expect(await dayOf('guides', document)).toBe(today())
    const asked = await flow()
    const { questions } = exampleFlow('x', 0)
    const others = questions.map((question) => ({ ...question, question: '¿Otra cosa?' }))
    expect(await patch(`flows/${asked.id}`, { questions: others })).toBe(200)
    expect(await dayOf('flows', asked)).toBe(today())
  })

  it.each([
    ['its place', '', { order: 30 }],
    ['its door', '', { audience: 'terceros' }],
    ['the same text again', '', { title: undefined }],
    ['English', '?locale=en&draft=true', { title: 'Another title' }],
  ])('stays when what changes is %s', async (_what, query, change) => {
    const document = await guide()
    const body = 'title' in change && change.title === undefined ? { title: document.title, sections: document.sections } : change
    expect(await patch(`guides/${document.id}${query}`, body)).toBe(200)
    expect(await dayOf('guides', document)).toBe(earlier)
  })

  it('stays in public when a translation is published beside unfinished Spanish', async () => {
    const document = await guide()
    expect(await patch(`guides/${document.id}?locale=es&draft=true`, { title: 'Título a medias' })).toBe(200)
    const english = {
      title: 'A title',
      summary: 'A summary in English, long enough to be one of them.',
      _status: 'published',
    }
    expect(await patch(`guides/${document.id}?locale=en&publishSpecificLocale=en`, english)).toBe(200)
    expect(await dayOf('guides', document, false)).toBe(earlier)
    expect(await dayOf('guides', document)).toBe(today())
  })

  it.each(roles)('is not sent by %s', async (role) => {
    const document = await guide()
    const asked = await flow()
    const account = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
    for (const query of ['', '?draft=true', '?locale=en&draft=true', '?locale=all&draft=true'])
      for (const written of ['2020-02-02T12:00:00.000Z', null]) {
        await cms.rest('PATCH', `guides/${document.id}${query}`, { as: account, body: { written } })
        await cms.rest('PATCH', `flows/${asked.id}${query}`, { as: account, body: { written } })
      }
    expect([await dayOf('guides', document), await dayOf('guides', document, false)]).toEqual([earlier, earlier])
    expect([await dayOf('flows', asked), await dayOf('flows', asked, false)]).toEqual([earlier, earlier])
  })

  it('is today, too, when a document is made in all languages at once', async () => {
    const body = { title: { es: 'Uno', en: 'One' } }
    const { body: made } = await cms.rest('POST', 'flows?locale=all&draft=true', { as: editor, body })
    expect(storedToDay((made.doc as Doc).written)).toBe(today())
  })

  it('is the day on which a document is made, whatever is sent', async () => {
    const body = { ...exampleGuide('escrita-hoy'), written: '2020-02-02T12:00:00.000Z' }
    const { status, body: answer } = await cms.rest('POST', 'guides', { as: editor, body })
    expect([status, storedToDay((answer.doc as Doc | undefined)?.written)]).toEqual([201, today()])
  })

  it('is that of a version that is restored', async () => {
    const document = await guide()
    expect(await patch(`guides/${document.id}`, { title: 'Otro título' })).toBe(200)
    const { docs } = await cms.payload.findVersions({
      collection: 'guides',
      where: { and: [{ parent: { equals: document.id } }, { 'version.title': { equals: document.title } }] },
      limit: 1,
    })
    const { status } = await cms.rest('POST', `guides/versions/${docs[0]?.id}`, { as: editor })
    expect([status, await dayOf('guides', document)]).toEqual([200, earlier])
  })
})

await describeRules('the day on which a text was written, in files', (database) => {
  it('is what they say after the seed, and comes back byte for byte', async () => {
    const cms = await database.open()
    try {
      const files = path.join(cms.settings.dataDir, 'contenido')
      await cp(fixtureContent, files, { recursive: true })
      for (const [file, before] of [
        ['guides/guia-minima/es.mdx', '\nreview:\n'],
        ['flows/orientador-completo/es.yaml', '\nreview:\n'],
      ] as const) {
        const text = await readFile(path.join(files, file), 'utf8')
        await writeFile(path.join(files, file), text.replace(before, `\nwritten: ${earlier}${before}`))
      }
      const seed = async () =>
        seedContent({ payload: cms.payload, content: await readContent(files), mediaDir: cms.settings.mediaDir })
      await seed()
      const { docs } = await cms.payload.find({ collection: 'guides', where: { slug: { equals: 'guia-minima' } } })
      expect(storedToDay(docs[0]?.written)).toBe(earlier)
      const out = path.join(cms.settings.dataDir, 'copia')
      await writeContent(await readPublished(cms.payload, cms.settings.mediaDir), out)
      expect(execFileSync('diff', ['-r', out, files], { encoding: 'utf8' })).toBe('')
      expect((await seed()).guides).toEqual({ created: 0, updated: 0, unchanged: 2 })

      const as = await cms.account(['national-editor', 'publisher'])
      const body = { title: 'Guía mínima, corregida', _status: 'published' }
      expect((await cms.rest('PATCH', `guides/${docs[0]?.id}`, { as, body })).status).toBe(200)
      await writeContent(await readPublished(cms.payload, cms.settings.mediaDir), out)
      expect(await readFile(path.join(out, 'guides/guia-minima/es.mdx'), 'utf8')).toContain(`\nwritten: ${today()}\nreview:\n`)
    } finally {
      await cms.close()
    }
  })
})
