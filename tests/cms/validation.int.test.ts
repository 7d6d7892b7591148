import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guide } from '../../cms/src/payload-types.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { bodyOf, exampleFact, exampleGuide, fixtureContent, paragraph, pendingReview } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

await describeOnEachDatabase('what an editor may publish', (database) => {
  let cms: TestCms
  let editor: Account
  let guide: Guide

  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['national-editor'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = await cms.payload.create({ collection: 'guides', data: exampleGuide('robo') as never })
  })
  afterAll(() => cms.close())

  /** Publishes the example guide with changes, and gives back what is said against it, by field. */
  const publish = (changes: Record<string, unknown>) =>
    faults(cms.payload.update({ collection: 'guides', id: guide.id, data: { ...exampleGuide('robo'), ...changes } as never }))
  const withBody = (...children: Parameters<typeof paragraph>) => ({
    sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer', body: paragraph(...children) }, exampleGuide('x').sections[1]],
  })

  it('is a guide as it should be', async () => {
    expect(
      await publish(
        withBody('Ve al ', { type: 'link', href: '/guias/guia-minima/', children: [{ type: 'text', value: 'otro lado' }] }),
      ),
    ).toEqual({})
  })

  describe('in the text of a guide', () => {
    it.each([
      [
        'an article that does not exist',
        { type: 'cite', ref: 'CNPP 999' },
        /el Código Nacional de Procedimientos Penales no tiene artículo 999/,
      ],
      ['a fraction that does not exist', { type: 'cite', ref: 'CNPP 109 XX' }, /no tiene fracción XX\. Tiene: I, II, III/],
      [
        'a citation that the legal basis does not list',
        { type: 'cite', ref: 'CNPP 113 XI' },
        /no está en la base legal de la guía/,
      ],
      ['a fact that does not exist', { type: 'fact', k: 'no.existe' }, /no\.existe/],
      ['a term that is not in the glossary', { type: 'term', k: 'no-existe', text: 'palabra' }, /no está en el glosario/],
      [
        'a guide that does not exist',
        { type: 'link', href: '/guias/no-existe/', children: [{ type: 'text', value: 'x' }] },
        /no lleva a ninguna página/,
      ],
    ] as const)('refuses %s', async (_, inline, message) => {
      expect(await publish(withBody('Texto ', inline as never, '.'))).toEqual({
        'sections.0.body': expect.stringMatching(message),
      })
    })

    it('refuses a deadline that the guide does not have', async () => {
      const body = bodyOf({ type: 'deadline', k: 'no-existe' })
      expect(
        await publish({ sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer', body }, exampleGuide('x').sections[1]] }),
      ).toEqual({
        'sections.0.body': expect.stringContaining('El plazo «no-existe» no está en la cabecera de la guía'),
      })
    })

    it('refuses an image that does not exist', async () => {
      const body = bodyOf({ type: 'figure', media: 'no-existe' })
      expect(
        await publish({ sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer', body }, exampleGuide('x').sections[1]] }),
      ).toEqual({
        'sections.0.body': expect.stringContaining('La imagen «no-existe» no existe'),
      })
    })

    it('refuses a link that leaves the site', async () => {
      const answer = await publish(
        withBody({ type: 'link', href: 'https://example.org', children: [{ type: 'text', value: 'fuera' }] }),
      )
      expect(Object.keys(answer)).toEqual(['sections.0.body'])
      expect(answer['sections.0.body']).toMatch(/Enlaza a una página de este sitio/)
    })

    it('refuses a component outside the closed set', async () => {
      const body = bodyOf({ type: 'deadline', k: 'x' })
      const [node] = body.root.children
      if (node !== undefined) node.fields = { ...(node.fields as object), blockType: 'html', html: '<script>' }
      const answer = await publish({
        sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer', body }, exampleGuide('x').sections[1]],
      })
      expect(Object.keys(answer)).toEqual(['sections.0.body'])
    })

    it('refuses a table and whatever else the format does not know', async () => {
      const body = paragraph('x')
      body.root.children.push({ type: 'table', version: 1, children: [] })
      const answer = await publish({
        sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer', body }, exampleGuide('x').sections[1]],
      })
      expect(answer).toEqual({ 'sections.0.body': 'El texto no puede llevar «table». Quítalo del texto.' })
    })
  })

  it('a section key stands once', async () => {
    const [first, last] = exampleGuide('x').sections
    expect(await publish({ sections: [first, { ...first, title: 'Otra' }, last] })).toEqual({
      'sections.1.key': 'La clave de sección «que-hacer-ahora» está dos veces. Cambia una de las dos.',
    })
  })

  it('the required sections are there', async () => {
    expect(await publish({ sections: [exampleGuide('x').sections[0]] })).toEqual({
      sections: expect.stringContaining('le falta la sección «quien-te-ayuda»'),
    })
  })

  it('the legal basis exists, and a deadline’s article is in it', async () => {
    expect(await publish({ legalBasis: ['CNPP 109', 'CPEUM 99'] })).toEqual({
      legalBasis: expect.stringContaining('no tiene artículo 99'),
    })
    const deadline = { key: 'x', length: 'PT48H', calendar: 'natural', from: 'Desde que', what: 'Algo', cite: 'CPEUM 16' }
    expect(await publish({ deadlines: [deadline] })).toEqual({
      'deadlines.0.cite': expect.stringContaining('no está en la base legal'),
    })
  })

  it('fields obey the content schema, in Spanish', async () => {
    const answer = await publish({ summary: 'Corto', slug: 'Con Mayúsculas', legalBasis: ['artículo 20'], order: -1 })
    expect(answer).toEqual({
      summary: 'Debe tener al menos 40 caracteres.',
      slug: 'Debe tener solo minúsculas sin acento, números y guiones.',
      legalBasis: expect.stringContaining('«artículo 20» no es una cita.'),
      order: 'Debe ser al menos 0.',
    })
    expect(JSON.stringify(answer)).not.toMatch(/expected|invalid|too small/i)
  })

  it('a draft may be incomplete: it is saved as it is', async () => {
    const draft = await cms.payload.update({
      collection: 'guides',
      id: guide.id,
      draft: true,
      data: withBody({ type: 'fact', k: 'no.existe' }) as never,
    })
    expect(draft._status).toBe('draft')
    expect((await cms.payload.findByID({ collection: 'guides', id: guide.id }))._status).toBe('published')
  })

  it('the answer over the network names the fields in Spanish', async () => {
    const { status, body } = await cms.rest('PATCH', `guides/${guide.id}`, {
      as: editor,
      body: { ...exampleGuide('robo'), title: '' },
    })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.data?.errors).toEqual([
      expect.objectContaining({ path: 'title', message: 'Este campo no puede quedar vacío.' }),
    ])
  })

  describe('a variant', () => {
    const variant = (overrides: unknown[]) =>
      faults(
        cms.payload.create({
          collection: 'variants',
          data: { guide: guide.id, state: 'sonora', review: pendingReview, overrides, _status: 'published' } as never,
        }),
      )

    it('refuses a section that the guide does not have', async () => {
      expect(await variant([{ section: 'no-existe', op: 'after', body: paragraph('x') }])).toEqual({
        'overrides.0.section': 'La guía «robo» no tiene sección «no-existe». Secciones: que-hacer-ahora, quien-te-ayuda.',
      })
    })

    it('refuses the same change twice, and a change without text', async () => {
      const change = { section: 'que-hacer-ahora', op: 'after', body: paragraph('x') }
      expect(await variant([change, change])).toEqual({
        'overrides.1.op': 'Ya hay un cambio igual de la sección «que-hacer-ahora». Únelos en uno.',
      })
      expect(await variant([{ section: 'que-hacer-ahora', op: 'replace' }])).toEqual({
        'overrides.0.body': expect.stringContaining('necesita texto'),
      })
    })

    it('refuses a fact that its state does not have', async () => {
      expect(
        await variant([{ section: 'que-hacer-ahora', op: 'after', body: paragraph({ type: 'fact', k: 'no.existe' }) }]),
      ).toEqual({
        'overrides.0.body': expect.stringContaining('no.existe'),
      })
    })

    it('is stamped with the digest of the published section, and is one for each guide and state', async () => {
      const data = {
        guide: guide.id,
        state: 'sonora',
        review: pendingReview,
        overrides: [{ section: 'que-hacer-ahora', op: 'hide' }],
        _status: 'published',
      } as const
      const saved = await cms.payload.create({ collection: 'variants', data: data as never })
      expect(saved.overrides?.[0]?.basedOn).toMatch(/^[0-9a-f]{16}$/)
      expect(saved.name).toBe('robo · sonora')
      expect(await faults(cms.payload.create({ collection: 'variants', data: data as never }))).toEqual({
        guide: 'Este estado ya tiene una variante de esta guía. Ábrela y cámbiala.',
      })
    })
  })

  describe('a fact', () => {
    it('has no other of its key on the same day', async () => {
      const first = {
        ...exampleFact('sonora', 'fechado.dato'),
        valid_from: '2026-01-01T12:00:00.000Z',
        valid_until: '2026-06-30T12:00:00.000Z',
      }
      await cms.payload.create({ collection: 'facts', data: first as never })
      const second = { ...exampleFact('sonora', 'fechado.dato'), valid_from: '2026-06-30T12:00:00.000Z' }
      expect(await faults(cms.payload.create({ collection: 'facts', data: second as never }))).toEqual({
        valid_from: expect.stringContaining('Ya hay un dato «fechado.dato» para esas fechas'),
      })
      const third = { ...second, valid_from: '2026-07-01T12:00:00.000Z' }
      expect(await faults(cms.payload.create({ collection: 'facts', data: third as never }))).toEqual({})
    })

    it('that was checked says when', async () => {
      const fact = { ...exampleFact('sonora', 'comprobado.dato'), verification: { status: 'verified', source: 'Fuente' } }
      expect(await faults(cms.payload.create({ collection: 'facts', data: fact as never }))).toEqual({
        'verification.checked_on': 'Lo comprobado lleva la fecha en que alguien lo comprobó.',
      })
    })
  })

  describe('an image', () => {
    const upload = async (name: string, data: Buffer, mimetype = 'image/png') =>
      faults(
        cms.payload.create({
          collection: 'media',
          data: { slug: name.split('.')[0] ?? '', alt: 'Algo', credit: 'Prueba' },
          file: { name, data, mimetype, size: data.length },
        }),
      )

    it('that is not an image is refused in words', async () => {
      expect(await upload('texto.png', Buffer.from('esto no es una imagen'))).toEqual({
        file: '«texto.png» no es una imagen o está dañada. Ábrela en un editor, guárdala como .png, .jpg, .webp o .avif y vuelve a subirla.',
      })
    })

    it('that is cut off, or of another kind than its name says, is refused in words', async () => {
      const whole = await readFile(path.join(fixtureContent, 'media/cuadro.png'))
      expect(await upload('cortada.png', whole.subarray(0, 600))).toEqual({
        file: expect.stringContaining('«cortada.png» no es una imagen o está dañada'),
      })
      expect(await upload('disfrazada.jpg', whole, 'image/jpeg')).toEqual({
        file: expect.stringContaining('«disfrazada.jpg» es en realidad una imagen png'),
      })
      expect(await upload('entera.png', whole)).toEqual({})
    })
  })
})

/** What a save was refused for, by field; empty when it was not. */
async function faults(save: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await save
    return {}
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return Object.fromEntries(error.data.errors.map(({ path: field, message }) => [field, message]))
  }
}
