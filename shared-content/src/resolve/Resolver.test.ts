import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { sectionDigest } from '../digests.ts'
import type { ResolvedBlock } from '../pages/model.ts'
import type { Organization } from '../schema/organization.ts'
import { withContentFolder } from '../testing/contentFolder.ts'
import { overrideStandings, staleTranslations } from './drift.ts'
import { organizationToCard } from './organizationCard.ts'
import { Resolver } from './Resolver.ts'

const date = '2026-11-21'
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
    async (dir) => new Resolver({ content: await readContent(dir), date, images: new Map() }),
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

  it('falls back to the general name when the state’s own is unverified', async () => {
    const resolver = await resolverOf({ 'states/jalisco/facts.yaml': jaliscoFacts.replace('pending', 'unverified') })
    const [section] = resolver.guide('robo', { state: 'jalisco', language: 'es' }).sections
    expect(textOf(section?.parts[0]?.blocks ?? [])).toContain('la fiscalía de tu estado')
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
    const source = (await import('../testing/contentFolder.ts')).minimalFiles['guides/robo/es.mdx'] ?? ''
    const resolver = await resolverOf({
      'guides/robo/es.mdx': source.replace('<Fact k="fiscalia.nombre" prefix="el"/>', 'el Ministerio Público'),
    })
    const blocksIn = (state: string) => resolver.guide('robo', { state, language: 'es' }).sections[0]?.parts[0]?.blocks
    expect(blocksIn('colima')).toBe(blocksIn('oaxaca'))
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
      title: 'What to do now',
      outdatedTranslation: true,
      parts: [{ origin: 'national' }, { origin: 'state', lang: 'es-MX' }],
    })
    expect(sections[0]?.parts[0]?.lang).toBeUndefined()
    expect(sections[0]?.parts[0]?.blocks[0]).toMatchObject({
      children: [{}, { type: 'fact', value: 'the Fiscalía del Estado de Jalisco', lang: 'es-MX' }, {}],
    })
    expect(sections[0]?.parts[0]?.blocks[1]).toMatchObject({ type: 'deadline', lengthLabel: '48 hours' })
    expect(sections[1]).toMatchObject({ titleLang: 'es-MX', parts: [{ lang: 'es-MX' }] })
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
})

describe('an organization', () => {
  const checked = { status: 'verified', source: 'Página oficial', checked_on: date } as const
  const pending = { status: 'pending', source: 'Lista pública' } as const
  const shelter: Organization = {
    id: '8a4c2f0e-4d2b-5c1e-9a51-0d5d7b2f3a11',
    slug: 'refugio',
    role: 'womens_services',
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

  it('shows checked contacts only, and never a confidential place', () => {
    expect(organizationToCard(shelter, 'state', 'es')?.contacts).toEqual([
      { kind: 'phone', label: '800 000 0000', href: 'tel:+528000000000', checkedOn: date },
    ])
  })

  it('shows the place of one that is not confidential', () => {
    expect(organizationToCard({ ...shelter, confidential: false }, 'state', 'es')?.contacts.map(({ kind }) => kind)).toEqual([
      'phone',
      'address',
    ])
  })

  it('of the state stands in for the national one, but a civil organization leaves the national ones in sight', async () => {
    const answered = (role: Organization['role']) =>
      withContentFolder({ 'states/jalisco/facts.yaml': jaliscoFacts }, async (dir) => {
        const content = await readContent(dir)
        const { jalisco } = content.states
        if (jalisco === undefined) throw new Error('Jalisco is missing')
        jalisco.organizations = [{ ...shelter, slug: 'del-estado', role }]
        content.organizations = [{ ...shelter, slug: 'nacional', role }]
        const resolver = new Resolver({ content, date, images: new Map() })
        return resolver.services(role, { state: 'jalisco', language: 'es' }).map(({ slug }) => slug)
      })
    expect(await answered('human_rights')).toEqual(['del-estado'])
    expect(await answered('civil_society')).toEqual(['del-estado', 'nacional'])
  })

  it('is not shown at all while unverified', () => {
    expect(organizationToCard({ ...shelter, verification: { status: 'unverified', source: 'x' } }, 'state', 'es')).toBeUndefined()
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
