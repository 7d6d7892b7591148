import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { APIError, ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guide } from '../../cms/src/payload-types.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import {
  bodyOf,
  exampleFact,
  exampleFlow,
  exampleGuide,
  exampleOrganization,
  fixtureContent,
  paragraph,
  pendingReview,
} from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

await describeRules('what an editor may publish', (database) => {
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

  describe('in what people say', () => {
    const synonym = (changes: Record<string, unknown>) => {
      const data = { key: 'dicho', language: 'es', phrases: ['la tirana'], words: 'ministerio', state: 'nacional', ...changes }
      return faults(cms.payload.create({ collection: 'synonyms', data: { ...data, _status: 'published' } as never }))
    }

    it.each([
      ['words that no text has', { words: 'ministerio marciano' }, 'words', /todas las palabras de «ministerio marciano»/],
      ['a phrase of another synonym', { phrases: ['nueva', 'La Chota'] }, 'phrases', /ya está en el sinónimo «policia»/],
      ['a name of a guide', { phrases: ['guía robo'] }, 'phrases', /ya es un nombre de la guía «robo»\. Quítala/],
      ['a way back to itself', { phrases: ['ministerio'], words: 'tira' }, 'words', /llevan de vuelta/],
    ])('refuses %s', async (_, changes, field, message) => {
      expect(await synonym(changes)).toMatchObject({ [field]: expect.stringMatching(message) })
    })

    it('takes words that a guide has, and lets the guide lose them', async () => {
      expect(await publish(withBody('Habla con un alebrije.'))).toEqual({})
      expect(await synonym({ words: 'alebrijes' })).toEqual({})
      expect(await publish(withBody('Habla.'))).toEqual({})
      await cms.payload.delete({ collection: 'synonyms', where: { key: { equals: 'dicho' } } })
    })
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
        'sections.0.body': expect.stringContaining('La guía no tiene un plazo «no-existe»'),
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
      expect(answer).toEqual({
        'sections.0.body': 'El texto no puede llevar una tabla. Quítalo y escríbelo como párrafo o como lista.',
      })
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
        'overrides.0.section':
          'La guía «robo» no tiene sección «no-existe». Secciones: que-hacer-ahora («Qué hacer»), quien-te-ayuda («Quién te ayuda»).',
      })
    })

    it('refuses the same change twice, and a change without text', async () => {
      const change = { section: 'que-hacer-ahora', op: 'after', body: paragraph('x') }
      expect(await variant([change, change])).toEqual({
        'overrides.1.op': 'Ya hay un cambio igual de la sección «que-hacer-ahora». Únelos en uno.',
      })
      expect(await variant([{ section: 'que-hacer-ahora', op: 'replace' }])).toEqual({
        'overrides.0.body': expect.stringContaining('Falta el texto en español'),
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
        overrides: [{ section: 'que-hacer-ahora', op: 'after', body: paragraph('Algo más.') }],
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

  describe('a flow', () => {
    let flowId: string | number
    const deadline = { key: 'plazo', length: 'PT48H', calendar: 'natural', from: 'Desde que', what: 'Algo', cite: 'CNPP 109 I' }
    const example = exampleFlow('orientador', '')
    const [question] = example.questions
    /** The example with another graph: «a» → keys that its answers lead to. */
    const graph = (questions: Record<string, string[]>) => ({
      start: Object.keys(questions)[0],
      questions: Object.entries(questions).map(([key, targets]) => ({
        ...question,
        key,
        answers: targets.map((to, index) => ({ key: `r${index}`, text: 'Sí', to })),
      })),
    })
    const publishFlow = (changes: Record<string, unknown>) =>
      faults(
        cms.payload.update({
          collection: 'flows',
          id: flowId,
          data: { ...exampleFlow('orientador', guide.id), ...changes } as never,
        }),
      )
    const withOutcome = (changes: Record<string, unknown>) => {
      const [first, second] = exampleFlow('orientador', guide.id).outcomes
      return publishFlow({ outcomes: [{ ...first, ...changes }, second] })
    }

    beforeAll(async () => {
      await cms.payload.update({ collection: 'guides', id: guide.id, data: exampleGuide('robo') as never })
      flowId = (await cms.payload.create({ collection: 'flows', data: exampleFlow('orientador', guide.id) as never })).id
    })

    it('that starts, leads and ends somewhere is published, and goes into the snapshot', async () => {
      expect(await publishFlow({})).toEqual({})
      const { flows } = await readPublished(cms.payload, cms.settings.mediaDir)
      expect(flows.find(({ slug }) => slug === 'orientador')?.outcomes[0]).toEqual({
        key: 'uno',
        urgent: false,
        guide: 'robo',
        also: [],
        deadlines: [],
        services: ['prosecutor'],
        legalBasis: ['CNPP 109 I'],
      })
    })

    it.each([
      ['start', { start: 'otra' }, 'start', 'El orientador empieza en «otra», que no es una de sus preguntas.'],
      [
        'answer that leads nowhere',
        graph({ primera: ['uno', 'tres'], segunda: ['dos', 'dos'] }),
        'questions.0.answers.1.to',
        'La respuesta «r1» de la pregunta «primera» lleva a «tres», que no existe.',
      ],
      [
        'loop',
        graph({ primera: ['uno', 'segunda'], segunda: ['dos', 'primera'] }),
        'questions.1.answers.1.to',
        'El camino da vueltas: primera → segunda → primera.',
      ],
      [
        'outcome that nobody reaches',
        graph({ primera: ['uno', 'uno'] }),
        'outcomes.1.key',
        'Ningún camino llega al resultado «dos».',
      ],
      [
        'repeated key',
        graph({ primera: ['uno', 'dos'], uno: ['uno', 'dos'] }),
        'outcomes.0.key',
        'La clave «uno» está dos veces.',
      ],
      [
        'path of nine questions',
        graph({
          ...Object.fromEntries(
            Array.from({ length: 8 }, (_, index) => [`q${index}`, ['uno', `q${index + 1}`]] as [string, string[]]),
          ),
          q8: ['uno', 'dos'],
        }),
        'questions.8.key',
        'Un camino tiene 9 preguntas y el máximo son 8: q0 → q1 → ',
      ],
    ] as const)('refuses a wrong %s, at its field and in words', async (_, changes, field, message) => {
      expect(await publishFlow(changes)).toMatchObject({ [field]: expect.stringContaining(message) })
    })

    it('refuses an outcome of a guide that is not published, and takes such a guide among the others', async () => {
      const draft = await cms.payload.create({
        collection: 'guides',
        draft: true,
        data: { ...exampleGuide('en-borrador'), _status: 'draft' } as never,
      })
      expect(await withOutcome({ guide: draft.id })).toEqual({
        'outcomes.0.guide': 'La guía «en-borrador» no existe o no está publicada. Publícala o elige otra.',
      })
      expect(await withOutcome({ also: [draft.id] })).toEqual({})
      const { flows } = await readPublished(cms.payload, cms.settings.mediaDir)
      expect(flows.find(({ slug }) => slug === 'orientador')?.outcomes[0]?.also).toEqual([])
      expect(await publishFlow({})).toEqual({})
    })

    it('refuses a citation that does not exist or that its guide does not carry', async () => {
      expect(await withOutcome({ legalBasis: ['CNPP 109 I', 'CNPP 999'] })).toEqual({
        'outcomes.0.legalBasis': expect.stringContaining('no tiene artículo 999'),
      })
      expect(await withOutcome({ legalBasis: ['CNPP 113 XI'] })).toEqual({
        'outcomes.0.legalBasis': expect.stringContaining('«CNPP 113 XI» no está en la base legal de la guía «robo».'),
      })
    })

    it('refuses a deadline that its guide lacks, and an outcome without those that it has', async () => {
      expect(await withOutcome({ deadlines: [{ guide: guide.id, key: 'plazo' }] })).toEqual({
        'outcomes.0.deadlines.0.key': 'La guía «robo» no tiene un plazo «plazo». No tiene plazos: quítalo.',
      })
      const { docs } = await cms.payload.find({ collection: 'guides', where: { slug: { equals: 'guia-completa' } } })
      expect(await withOutcome({ guide: docs[0]?.id })).toEqual({
        'outcomes.0.deadlines': expect.stringContaining('no muestra ningún plazo y su guía «guia-completa» los tiene'),
      })
    })

    it('refuses fields that its schema does not take, in Spanish', async () => {
      expect(await withOutcome({ summary: 'Corto', services: [], title: 'x'.repeat(91) })).toEqual({
        'outcomes.0.summary': 'Debe tener al menos 40 caracteres.',
        'outcomes.0.title': 'Debe tener como máximo 90 caracteres.',
        'outcomes.0.services': expect.any(String),
      })
      expect(await withOutcome({ steps: [] })).toEqual({ 'outcomes.0.steps': 'Este campo no puede quedar vacío.' })
      expect(await withOutcome({ steps: ['Una sola cosa.'] })).toEqual({ 'outcomes.0.steps': expect.any(String) })
    })

    it('keeps the guides that it leads to from changes that would break it', async () => {
      await expect(publish({ deadlines: [deadline], legalBasis: ['CNPP 109 II', 'CNPP 109 I'] })).rejects.toThrow(
        'el orientador «Orientador orientador»: El resultado «uno» no muestra ningún plazo y su guía «robo» los tiene.',
      )
      await expect(publish({ legalBasis: ['CNPP 113'] })).rejects.toThrow(
        '«CNPP 109 I» no está en la base legal de la guía «robo»',
      )
    })

    it('keeps the guides that it leads to from being deleted or withdrawn, and lets them go when it is', async () => {
      const withdraw = () => cms.payload.update({ collection: 'guides', id: guide.id, data: { _status: 'draft' } as never })
      const remove = () => cms.payload.delete({ collection: 'guides', id: guide.id })
      await expect(withdraw()).rejects.toThrow(
        'No se guardó: lo usan textos publicados que dejarían de valer: el orientador «Orientador orientador»: La guía «robo» no existe o no está publicada. · la variante «robo · sonora» (Sonora): La guía «robo» no existe.',
      )
      await expect(remove()).rejects.toThrow('el orientador «Orientador orientador»: La guía «robo» no existe')
      await expect(remove()).rejects.toBeInstanceOf(APIError)
      // A draft beside what is published is no withdrawal.
      await cms.payload.update({ collection: 'guides', id: guide.id, draft: true, data: { title: 'En obra' } })
      expect(await cms.payload.findByID({ collection: 'guides', id: guide.id })).toMatchObject({
        _status: 'published',
        title: 'Guía robo',
      })
      await cms.payload.update({ collection: 'flows', id: flowId, data: { _status: 'draft' } as never })
      await expect(withdraw()).rejects.toThrow('la variante «robo · sonora» (Sonora)')
      await cms.payload.update({
        collection: 'variants',
        where: { state: { equals: 'sonora' } },
        data: { _status: 'draft' } as never,
      })
      expect((await withdraw())._status).toBe('draft')
      await remove()
      const { totalDocs } = await cms.payload.count({ collection: 'guides', where: { id: { equals: guide.id } } })
      expect(totalDocs).toBe(0)
      guide = await cms.payload.create({ collection: 'guides', data: exampleGuide('robo') as never })
    })
  })

  describe('a civil organization', () => {
    const civil = (slug: string, guides: unknown[]) => ({ ...exampleOrganization('sonora', slug), role: 'civil_society', guides })
    const create = (organization: unknown) =>
      faults(cms.payload.create({ collection: 'organizations', data: organization as never }))
    const asking = {
      sections: [
        exampleGuide('x').sections[0],
        {
          key: 'quien-te-ayuda',
          title: 'Quién te ayuda',
          body: bodyOf({ type: 'servicesFor', roles: ['prosecutor', 'civil_society'] }),
        },
      ],
    }

    it('names guides that ask for one, and goes into the snapshot with those that are published', async () => {
      const secret = { ...exampleGuide('en-obra'), ...asking, _status: 'draft' }
      const draft = await cms.payload.create({ collection: 'guides', draft: true, data: secret as never })
      expect(await create(civil('colectivo-de-prueba', [guide.id]))).toEqual({
        guides: expect.stringContaining(
          'nombra la guía «robo», que no pide su papel («civil_society») y no la mostraría. Agrega su papel',
        ),
      })
      expect(await publish(asking)).toEqual({})
      expect(await create(civil('colectivo-de-prueba', [guide.id, guide.id]))).toEqual({
        guides: 'La organización «colectivo-de-prueba» nombra la guía «robo» dos veces. Quita una.',
      })
      expect(await create(civil('colectivo-de-prueba', [guide.id, draft.id]))).toEqual({})
      const published = async () => {
        const { states } = await readPublished(cms.payload, cms.settings.mediaDir)
        return states.sonora?.organizations.find(({ slug }) => slug === 'colectivo-de-prueba')?.guides
      }
      expect(await published()).toEqual(['robo'])
      await cms.payload.update({ collection: 'guides', id: draft.id, data: { _status: 'published' } as never })
      expect(await published()).toEqual(['robo', 'en-obra'])
    })

    it('keeps the guides that it names from no longer asking', async () => {
      await expect(publish({})).rejects.toThrow(
        'la institución «Defensoría de sonora» (Sonora): La organización «colectivo-de-prueba» nombra la guía «robo», que no pide',
      )
      // A draft in Spanish stays one when the English of the guide is published.
      const { sections, title, summary } = exampleGuide('robo')
      const { id } = guide
      await cms.payload.update({ collection: 'guides', id, draft: true, data: { sections, _status: 'draft' } as never })
      const english = { title: 'Robbery', summary: summary.replace('Un resumen', 'A summary'), _status: 'published' }
      expect(await faults(cms.payload.update({ collection: 'guides', id, locale: 'en', data: english as never }))).toEqual({})
      await expect(publish({})).rejects.toThrow('que no pide su papel («civil_society»)')
      expect(await publish({ title, ...asking })).toEqual({})
      expect(await faults(cms.payload.update({ collection: 'guides', id, locale: 'en', data: english as never }))).toEqual({})
      const named = await cms.payload.find({ collection: 'organizations', where: { slug: { equals: 'colectivo-de-prueba' } } })
      await cms.payload.update({ collection: 'organizations', id: named.docs[0]?.id ?? 0, data: { guides: [] } as never })
      expect(await publish({})).toEqual({})
    })

    it('is the only kind that names guides, and a draft may wait', async () => {
      const institution = { ...civil('institucion', [guide.id]), role: 'prosecutor' }
      expect(await create(institution)).toEqual({
        guides: expect.stringContaining('Solo una organización civil o una línea de ayuda nombra guías'),
      })
      const draft = { ...institution, _status: 'draft' }
      expect(await faults(cms.payload.create({ collection: 'organizations', draft: true, data: draft as never }))).toEqual({})
      const { status, body } = await cms.rest('POST', 'organizations', {
        as: editor,
        body: { ...institution, slug: 'otra-institucion' },
      })
      expect([status, body.errors?.[0]?.data?.errors?.map(({ path: field }) => field)]).toEqual([400, ['guides']])
      const unknown = await cms.rest('POST', 'organizations', { as: editor, body: civil('otra', [999999]) })
      expect([unknown.status, unknown.body.errors?.[0]?.data?.errors?.map(({ path: field }) => field)]).toEqual([400, ['guides']])
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
        valid_from: expect.stringContaining(
          'El dato «fechado.dato» está dos veces para las mismas fechas. Cierra el otro con «Vale hasta»',
        ),
      })
      const third = { ...second, valid_from: '2026-07-01T12:00:00.000Z' }
      expect(await faults(cms.payload.create({ collection: 'facts', data: third as never }))).toEqual({})
    })

    it('that is a contact is one that can be used, in every language', async () => {
      const create = (kind: string, value: string) =>
        cms.payload.create({ collection: 'facts', data: { ...exampleFact('sonora', `contacto.${kind}`), kind, value } as never })
      expect(await faults(create('url', 'www.gob.mx'))).toEqual({ value: expect.stringContaining('empieza con https://') })
      expect(await faults(create('phone', '55 0000 0000 ext. 3'))).toEqual({
        value: expect.stringContaining('solo cifras y espacios'),
      })
      expect(await faults(create('phone', '55 0000 0000'))).toEqual({})
      const address = await create('url', 'https://www.gob.mx/')
      const inEnglish = { collection: 'facts', id: address.id, locale: 'en', data: { value: 'www.gob.mx', _status: 'published' } }
      expect(await faults(cms.payload.update(inEnglish as never))).toEqual({
        value: expect.stringContaining('empieza con https://'),
      })
    })

    it('that is a law of a state has a key of laws, the address of its text, and a state', async () => {
      const official = { status: 'published', source: 'Congreso', source_date: '2026-02', official: true } as const
      const source_url = 'http://congreso.ejemplo.mx/ley'
      const create = (state: string, key: string, kind: string, verification: object = { ...official, source_url }) =>
        cms.payload.create({ collection: 'facts', data: { ...exampleFact(state, key), kind, verification } as never })
      expect(await faults(create('sonora', 'ley.codigo-penal', 'name'))).toEqual({
        kind: '«ley.codigo-penal» es la clave de una ley: su clase es de ley («law»).',
      })
      expect(await faults(create('sonora', 'ley.inventada', 'law'))).toEqual({
        key: expect.stringContaining('La clave de una ley es una de ley.codigo-penal, ley.victimas'),
      })
      expect(await faults(create('sonora', 'ley.codigo-penal', 'law', official))).toEqual({
        'verification.source_url': expect.stringContaining('La ley lleva la dirección oficial donde se lee'),
      })
      expect(await faults(create('nacional', 'ley.codigo-penal', 'law'))).toEqual({
        valid_from: expect.stringContaining('es una ley de un estado y está entre los datos nacionales. Elige su estado'),
      })
      expect(await faults(create('sonora', 'ley.codigo-penal', 'law'))).toEqual({})
    })

    it('says what its standing demands', async () => {
      const create = (key: string, verification: object) =>
        cms.payload.create({
          collection: 'facts',
          data: { ...exampleFact('sonora', key), verification: { source: 'Fuente', ...verification } } as never,
        })
      expect(await faults(create('comprobado.dato', { status: 'verified' }))).toEqual({
        'verification.checked_on': expect.stringContaining('lleva el día en que alguien llamó, fue o escribió'),
        'verification.checked_by': 'Lo comprobado («verified») dice quién lo comprobó.',
        'verification.checked_how': expect.stringContaining('dice cómo'),
      })
      expect(await faults(create('publicado.dato', { status: 'published', source_date: '2026-02' }))).toEqual({
        'verification.second_source': expect.stringContaining('lleva otra fuente que diga lo mismo'),
      })
      expect(await faults(create('publicado.dato', { status: 'published', source_date: '2026-02', official: true }))).toEqual({})
      expect(
        await faults(
          create('renovado.dato', {
            status: 'published',
            source_date: '2019',
            second_source: 'Otra',
            renewed_on: '2026-11-20T12:00:00.000Z',
          }),
        ),
      ).toEqual({ 'verification.renewed_on': expect.stringContaining('de más de tres años antes') })
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
