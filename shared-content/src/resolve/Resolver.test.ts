import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { sectionDigest } from '../digests.ts'
import type { Block } from '../mdx/tree.ts'
import type { ResolvedBlock } from '../pages/model.ts'
import type { PictogramName } from '../pictograms/pictograms.ts'
import { ContentView } from '../pieces/ContentView.ts'
import type { Organization } from '../schema/organization.ts'
import type { Verification } from '../schema/verification.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { overrideStandings, staleTranslations } from './drift.ts'
import { organizationToCard } from './organizationCard.ts'
import { Resolver } from './Resolver.ts'

const date = '2026-11-21'
const minimalGuide = minimalFiles['guides/robo/es.mdx'] ?? ''
const override = (section: string, op: string, text: string) =>
  op === 'hide'
    ? `<Override section="${section}" op="hide" basedOn="0123456789abcdef"/>`
    : `<Override section="${section}" op="${op}" basedOn="0123456789abcdef">\n\n${text}\n\n</Override>`
const variant = (...overrides: string[]) =>
  `---\nreview:\n  status: pending\n  next: 2027-05-21\n---\n\n${overrides.join('\n\n')}\n`
const jaliscoFacts = `- key: fiscalia.nombre
  kind: name
  value:
    es: Fiscalía del Estado de Jalisco
  article: la
  verification:
    status: pending
    source: Periódico Oficial
`

async function resolverOf(changes: Record<string, string>): Promise<Resolver> {
  return await withContentFolder(
    changes,
    async (dir) => new Resolver(new ContentView({ content: await readContent(dir), date, images: new Map() })),
  )
}

const textOf = (blocks: ResolvedBlock[]): string =>
  blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? block.children.map((inline) => ('value' in inline ? inline.value : 'text' in inline ? inline.text : ''))
        : [],
    )
    .join('')

describe('a guide resolved for a state', () => {
  it('names the institution of the state, and the general one in the portal', async () => {
    const resolver = await resolverOf({ 'states/jalisco/facts.yaml': jaliscoFacts })
    const [jalisco] = resolver.guide('robo', { state: 'jalisco', language: 'es' }).sections
    const [portal] = resolver.guide('robo', { state: undefined, language: 'es' }).sections
    expect(textOf(jalisco?.parts[0]?.blocks ?? [])).toBe('Presenta una denuncia ante la Fiscalía del Estado de Jalisco .')
    expect(textOf(portal?.parts[0]?.blocks ?? [])).toBe('Presenta una denuncia ante la fiscalía de tu estado .')
  })

  it('applies each operation, and only in that state', async () => {
    const resolver = await resolverOf({
      'states/jalisco/guides/robo/es.mdx': variant(
        override('que-hacer-ahora', 'before', 'Antes.'),
        override('que-hacer-ahora', 'after', 'Después.'),
      ),
      'states/oaxaca/guides/robo/es.mdx': variant(override('que-hacer-ahora', 'replace', 'Otra cosa.')),
      'states/tabasco/guides/robo/es.mdx': variant(override('que-hacer-ahora', 'hide', '')),
    })
    const partsIn = (state: string) =>
      resolver
        .guide('robo', { state, language: 'es' })
        .sections.find(({ key }) => key === 'que-hacer-ahora')
        ?.parts.map(({ origin, blocks }) => `${origin}: ${textOf(blocks).slice(0, 8)}`)
    expect(partsIn('jalisco')).toEqual(['state: Antes.', 'national: Presenta', 'state: Después.'])
    expect(partsIn('oaxaca')).toEqual(['state: Otra cos'])
    expect(partsIn('tabasco')).toBeUndefined()
    expect(partsIn('colima')).toEqual(['national: Presenta'])
  })

  it('resolves what says nothing of a state once for all states', async () => {
    const resolver = await resolverOf({
      'guides/robo/es.mdx': minimalGuide.replace('<Fact k="fiscalia.nombre" prefix="el"/>', 'el Ministerio Público'),
    })
    const blocksIn = (state: string) => resolver.guide('robo', { state, language: 'es' }).sections[0]?.parts[0]?.blocks
    expect(blocksIn('colima')).toBe(blocksIn('oaxaca'))
  })

  it('says of links in a translated text that they lead to Spanish, and tells no word of it in Spanish', async () => {
    const body = 'See [the other](/guias/otra/) and ask for a <Term k="denuncia">report</Term>.'
    const resolver = await resolverOf({
      'guides/otra/es.mdx': minimalGuide.replace('title: Robo', 'title: Otra'),
      'guides/robo/en.mdx': `---\ntitle: Theft\nsummary: Get to safety and report to the prosecutor; nobody may refuse your report.\n---\n\n<Section key="que-hacer-ahora" title="Now">\n\n${body}\n\n</Section>\n`,
    })
    const drawn = (language: string) => JSON.stringify(resolver.guide('robo', { state: 'jalisco', language }).sections)
    expect(drawn('en')).toContain('"href":"/en/guias/otra/"')
    expect(drawn('en').match(/"note":"In Spanish"/g)).toHaveLength(1)
    expect(drawn('en')).toMatch(/"type":"term","text":"report","href":"\/en\/glosario\/denuncia\/"}/)
    expect(drawn('es')).not.toContain('"note"')
    expect(drawn('es')).toMatch(/"type":"term","text":"denuncia","href":"\/glosario\/denuncia\/","definition":/)
    // The whole page says it already.
    expect(JSON.stringify(resolver.guide('otra', { state: 'jalisco', language: 'en' }).sections)).not.toContain('"note"')
  })

  it('marks Spanish text on an English page, section by section', async () => {
    const resolver = await resolverOf({
      'guides/robo/en.mdx':
        '---\ntitle: Theft\nsummary: Get to safety and report to the prosecutor; nobody may refuse your report.\n---\n\n<Section key="que-hacer-ahora" title="What to do now" basedOn="0123456789abcdef">\n\nReport it to <Fact k="fiscalia.nombre" prefix="el"/>.\n\n<Deadline k="investigacion"/>\n\n</Section>\n',
      'states/jalisco/facts.yaml': jaliscoFacts,
      'states/jalisco/guides/robo/es.mdx': variant(override('que-hacer-ahora', 'after', 'Solo aquí.')),
    })
    const { sections } = resolver.guide('robo', { state: 'jalisco', language: 'en' })
    expect(sections[0]).toMatchObject({
      title: { text: 'What to do now' },
      outdatedTranslation: true,
      parts: [{ origin: 'national' }, { origin: 'state', lang: 'es-MX' }],
    })
    expect(sections[0]?.parts[0]?.lang).toBeUndefined()
    expect(sections[0]?.parts[0]?.blocks[0]).toMatchObject({
      children: [{}, { type: 'fact', value: 'the Fiscalía del Estado de Jalisco', lang: 'es-MX' }, {}],
    })
    expect(sections[0]?.parts[0]?.blocks[1]).toMatchObject({ type: 'deadline', lengthLabel: '48 hours' })
    expect(sections[1]).toMatchObject({ title: { lang: 'es-MX' }, parts: [{ lang: 'es-MX' }] })
  })
})

describe('a guide in easy read', () => {
  const easy = (section: string, text: string) =>
    `<Section key="${section}" title="Fácil" basedOn="0123456789abcdef">\n\n${text}\n\n</Section>`
  const easyFile = (...sections: string[]) =>
    `---\ntitle: Robo\nsummary: Ve a un lugar seguro. Después denuncia el robo. Es gratis.\n---\n\n${sections.join('\n\n')}\n`
  const inJalisco = async (changes: Record<string, string>) =>
    (await resolverOf(changes)).guide('robo', { state: 'jalisco', language: 'facil' })

  it('leaves out what is not written in it instead of showing the long text', async () => {
    const { sections, full, fallbackLang } = await inJalisco({
      'guides/robo/facil.mdx': easyFile(easy('que-hacer-ahora', 'Denuncia el robo.')),
    })
    expect(sections.map(({ key, outdatedTranslation }) => [key, outdatedTranslation])).toEqual([['que-hacer-ahora', true]])
    expect(sections[0]?.parts[0]).not.toHaveProperty('lang')
    expect(full?.omitted.map(({ href }) => href)).toEqual(['/guias/robo/#quien-te-ayuda'])
    expect(fallbackLang).toBeUndefined()
  })

  it('leads to what the state adds in full, and gives way to what the state replaces or hides', async () => {
    const guides = {
      'guides/robo/facil.mdx': easyFile(
        easy('que-hacer-ahora', 'Denuncia. Mira [la ayuda](#quien-te-ayuda).'),
        easy('quien-te-ayuda', 'Pide ayuda.'),
      ),
    }
    const added = await inJalisco({
      ...guides,
      'states/jalisco/guides/robo/es.mdx': variant(override('que-hacer-ahora', 'after', 'Solo aquí.')),
    })
    expect(added.sections[0]).toMatchObject({ moreHref: '/guias/robo/#que-hacer-ahora', parts: [{ origin: 'national' }] })
    expect(JSON.stringify(added.sections)).not.toContain('Solo aquí')
    const replaced = await inJalisco({
      ...guides,
      'states/jalisco/guides/robo/es.mdx': variant(override('quien-te-ayuda', 'replace', 'Otra cosa.')),
    })
    expect(replaced.sections.map(({ key }) => key)).toEqual(['que-hacer-ahora'])
    expect(replaced.full?.omitted.map(({ href }) => href)).toEqual(['/guias/robo/#quien-te-ayuda'])
    expect(JSON.stringify(replaced.sections)).toContain('"/guias/robo/#quien-te-ayuda"')
    const hidden = await inJalisco({
      ...guides,
      'states/jalisco/guides/robo/es.mdx': variant(override('quien-te-ayuda', 'hide', '')),
    })
    expect(hidden.full?.omitted).toEqual([])
  })

  it('shows what the state has written in easy read too', async () => {
    const { sections } = await inJalisco({
      'guides/robo/facil.mdx': easyFile(easy('que-hacer-ahora', 'Denuncia.')),
      'states/jalisco/guides/robo/es.mdx': variant(override('que-hacer-ahora', 'after', 'Solo aquí se hace así.')),
      'states/jalisco/guides/robo/facil.mdx': `---\n{}\n---\n\n${override('que-hacer-ahora', 'after', 'Aquí es fácil.')}\n`,
    })
    expect(sections[0]?.parts.map(({ origin, blocks }) => `${origin}: ${textOf(blocks)}`)).toEqual([
      'national: Denuncia.',
      'state: Aquí es fácil.',
    ])
    expect(sections[0]).not.toHaveProperty('moreHref')
  })
})

describe('an override', () => {
  it('is current until the national section changes, and missing once it is gone', async () => {
    await withContentFolder({}, async (dir) => {
      const [guide] = (await readContent(dir)).guides
      if (guide === undefined) throw new Error('no guide')
      const [section] = guide.text.es.sections
      if (section === undefined) throw new Error('no section')
      const standingOf = (basedOn: string, key = section.key) =>
        overrideStandings({ overrides: [{ section: key, op: 'after', basedOn, body: { es: [] } }] }, guide)[0]?.standing
      expect(standingOf(sectionDigest(section))).toBe('current')
      section.title = 'Otro título'
      expect(standingOf(sectionDigest({ ...section, title: 'Qué hacer ahora' }))).toBe('drifted')
      expect(standingOf('0123456789abcdef', 'quitada')).toBe('missing')
    })
  })

  it('is current, too, after the national steps got other pictograms', () => {
    const stepsWith = (pictogram: PictogramName | undefined, title = 'Llama'): Block[] => [
      { type: 'steps', items: [{ title, ...(pictogram === undefined ? {} : { pictogram }), body: [] }] },
    ]
    const digestOf = (body: Block[]) => sectionDigest({ title: 'Qué hacer ahora', body })
    const plain = digestOf(stepsWith(undefined))
    expect(digestOf(stepsWith('llamar'))).toBe(plain)
    expect(digestOf(stepsWith('llamar', 'Corre'))).not.toBe(plain)
    const within = (body: Block[]): Block[] => [{ type: 'callout', kind: 'nota', body }]
    expect(digestOf(within(stepsWith('llamar')))).toBe(digestOf(within(stepsWith('ir'))))
  })
})

describe('an organization', () => {
  const checked = {
    status: 'verified',
    source: 'Página oficial',
    checked_on: date,
    checked_by: 'Editora de prueba',
    checked_how: 'call',
  } as const
  const cardOf = (organization: Organization, language = 'es') => organizationToCard(organization, 'state', language, date)
  const pending = { status: 'pending', source: 'Lista pública' } as const
  const shelter: Organization = {
    id: '8a4c2f0e-4d2b-5c1e-9a51-0d5d7b2f3a11',
    slug: 'refugio',
    role: 'womens_services',
    guides: [],
    name: { es: 'Refugio' },
    phones: [
      { number: '800 000 0000', type: 'voice', verification: checked },
      { number: '800 111 1111', type: 'voice', verification: pending },
    ],
    website: { url: 'https://ejemplo.example/', verification: pending },
    schedules: [],
    locations: [{ address: 'Calle reservada 1', confidential: false, verification: checked }],
    confidential: true,
    verification: checked,
  }

  /** Jalisco's organizations and the national ones, with a guide «robo» that asks for civil ones. */
  const directoryOf = ({ state, national }: { state: Organization[]; national: Organization[] }) =>
    withContentFolder(
      {
        'states/jalisco/facts.yaml': jaliscoFacts,
        'guides/robo/es.mdx': minimalGuide.replace('roles="prosecutor"', 'roles="prosecutor civil_society"'),
      },
      async (dir) => {
        const content = await readContent(dir)
        const { jalisco } = content.states
        if (jalisco === undefined) throw new Error('Jalisco is missing')
        jalisco.organizations = state
        content.organizations = national
        return new Resolver(new ContentView({ content, date, images: new Map() }))
      },
    )

  it('shows checked contacts only, and never a confidential place', () => {
    expect(cardOf(shelter).contacts).toEqual([
      {
        kind: 'phone',
        label: '800 000 0000',
        href: 'tel:8000000000',
        provenance: { standing: 'verified', how: 'call', on: date },
      },
    ])
  })

  it('says the language of each text that is not the page’s, and of no other', () => {
    const text = { es: 'En español', en: 'In English' }
    const card = cardOf({ ...shelter, alternate_name: { es: 'Otro nombre' }, description: text }, 'en')
    expect(card).toMatchObject({ name: { lang: 'es-MX' }, alternateName: { lang: 'es-MX' }, description: { text: 'In English' } })
    expect(card?.description).not.toHaveProperty('lang')
    expect(JSON.stringify(cardOf({ ...shelter, description: text }, 'facil'))).not.toMatch(/[lL]ang"/)
  })

  it('shows the place of one that is not confidential', () => {
    expect(cardOf({ ...shelter, confidential: false }).contacts.map(({ kind }) => kind)).toEqual(['phone', 'address'])
  })

  it('of the state stands in for the national one, but in roles that both fill it leaves the national ones in sight', async () => {
    const answered = async (role: Organization['role'], guides: string[]) => {
      const resolver = await directoryOf({ state: [{ ...shelter, role, guides }], national: [{ ...shelter, role, guides }] })
      return resolver.services(role, { state: 'jalisco', language: 'es' }, { guide: 'robo' }).map(({ scope }) => scope)
    }
    expect(await answered('human_rights', [])).toEqual(['state'])
    expect(await answered('civil_society', ['robo'])).toEqual(['state', 'national'])
    expect(await answered('public_defender', [])).toEqual(['state', 'national'])
  })

  it.each([
    ['before one of the state that cannot be reached yet, when it answers anybody', 'womens_services', ['nacional', 'propia']],
    ['after one of the state, reached or not, when it serves others', 'public_defender', ['propia', 'nacional']],
  ] as const)('of the nation comes %s', async (_case, role, order) => {
    const silent = { ...shelter, role, slug: 'propia', phones: [], locations: [] }
    const resolver = await directoryOf({ state: [silent], national: [{ ...shelter, role, slug: 'nacional' }] })
    const found = resolver.services(role, { state: 'jalisco', language: 'es' }, { guide: 'robo' })
    expect(found.map(({ slug }) => slug)).toEqual(order)
  })

  it('says what to dial within a call', () => {
    const [phone] = shelter.phones
    const note = { es: 'Opción 1', en: 'Option 1' }
    const inLanguage = (language: string) =>
      cardOf({ ...shelter, phones: [{ ...(phone as (typeof shelter.phones)[0]), description: note }] }, language).contacts[0]
    expect(inLanguage('es')).toMatchObject({ kind: 'phone', note: { text: 'Opción 1' } })
    expect(inLanguage('en')).toMatchObject({ note: { text: 'Option 1' } })
  })

  it('of civil society is shown only in the guides that it names, and always in the directory', async () => {
    const civil = { ...shelter, role: 'civil_society' as const }
    const resolver = await directoryOf({
      state: [
        { ...civil, slug: 'busca', guides: ['persona-desaparecida'] },
        { ...civil, slug: 'acompana', guides: ['tortura-y-malos-tratos', 'robo'] },
        { ...civil, slug: 'general' },
      ],
      national: [
        { ...civil, slug: 'red', guides: ['robo'] },
        { ...civil, slug: 'refugios', guides: ['violencia-familiar'] },
      ],
    })
    const shownIn = (state: string | undefined, guide: string | undefined) =>
      resolver.services('civil_society', { state, language: 'es' }, { guide }).map(({ slug }) => slug)
    expect(shownIn('jalisco', 'robo')).toEqual(['acompana', 'red'])
    expect(shownIn('colima', 'robo')).toEqual(['red'])
    expect(shownIn(undefined, 'persona-desaparecida')).toEqual([])
    expect(shownIn('jalisco', 'personas-lgbti')).toEqual([])
    expect(shownIn('jalisco', undefined)).toEqual([])
    const listed = resolver.directory({ state: 'jalisco', language: 'es' }).find(({ role }) => role === 'civil_society')
    expect(listed?.organizations.map(({ slug }) => slug)).toEqual(['busca', 'acompana', 'general', 'red', 'refugios'])
    const help = resolver
      .guide('robo', { state: 'jalisco', language: 'es' })
      .sections.flatMap(({ parts }) => parts[0]?.blocks ?? [])
    expect(help.flatMap((block) => (block.type === 'services' ? block.organizations.map(({ slug }) => slug) : []))).toEqual([
      'acompana',
      'red',
    ])
  })

  it('shows a published contact with its newest source, until twelve months after it, or after its renewal', () => {
    const said = {
      status: 'published',
      source: 'Diario',
      source_date: '2026-02-25',
      second_source: 'Otro',
      second_source_date: '2025-11',
    }
    const contactsOn = (day: string, more: object = {}) =>
      organizationToCard(
        { ...shelter, phones: [{ number: '800 000 0000', type: 'voice', verification: { ...said, ...more } as Verification }] },
        'state',
        'es',
        day,
      ).contacts.map(({ provenance }) => provenance)
    const origin = { standing: 'published', by: 'Diario', on: '2026-02-25' }
    expect(contactsOn('2027-02-24')).toEqual([origin])
    expect(contactsOn('2027-02-25')).toEqual([])
    expect(contactsOn('2027-02-25', { renewed_on: '2026-11-29' })).toEqual([origin])
    expect(contactsOn('2027-11-29', { renewed_on: '2026-11-29' })).toEqual([])
    expect(contactsOn('2026-11-29', { status: 'pending' })).toEqual([])
  })

  it('is called without a link where a link would not dial', () => {
    const [contact] = cardOf({ ...shelter, phones: [{ number: '*765', type: 'voice', verification: checked }] }).contacts
    expect(contact?.label).toBe('*765')
    expect(contact).not.toHaveProperty('href')
  })
})

describe('a translation', () => {
  it('is stale in the sections whose Spanish text changed since, and only there', async () => {
    await withContentFolder({}, async (dir) => {
      const [guide] = (await readContent(dir)).guides
      const [now, help] = guide?.text.es.sections ?? []
      if (guide === undefined || now === undefined || help === undefined) throw new Error('no guide')
      const sections = [now, help].map((section) => ({ ...section, basedOn: sectionDigest(section) }))
      guide.text.en = { ...guide.text.es, sections }
      expect(staleTranslations(guide)).toEqual([])
      help.title = 'Otro título'
      expect(staleTranslations(guide)).toEqual([{ language: 'en', section: 'quien-te-ayuda' }])
    })
  })
})
