import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { flowDigest } from '../digests.ts'
import type { LanguageKey } from '../languages.ts'
import { ContentView } from '../pieces/ContentView.ts'
import type { Flow } from '../schema/flow.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { Resolver } from './Resolver.ts'
import { type ResolvedFlow, resolveFlow } from './resolveFlow.ts'

const fiscalia = `- id: 8a4c2f0e-4d2b-5c1e-9a51-0d5d7b2f3a11
  slug: fiscalia
  role: prosecutor
  name:
    es: Fiscalía del Estado de Jalisco
  verification:
    status: pending
    source: Periódico Oficial
`
const english = (rest: string) =>
  `title: I was a victim of a crime\nsummary: Answer two questions and we tell you what to do first and who helps you.\n${rest}`
const englishQuestions = `questions:
  - key: a-salvo
    question: Are you safe right now?
    help: If somebody could hurt you now, answer no.
    answers:
      - key: si
        text: 'Yes'
      - key: no
        text: 'No'
outcomes:
  - key: denuncia
    title: Report it to the public prosecutor
    summary: Present your report; the public prosecutor must take it down.
`

async function flowIn(input: {
  files?: Record<string, string>
  state?: string
  language?: LanguageKey
  change?: (flow: Flow) => void
}): Promise<ResolvedFlow> {
  const { files = {}, state = 'jalisco', language = 'es', change = () => undefined } = input
  return await withContentFolder(files, async (dir) => {
    const content = await readContent(dir)
    const flow = content.flows[0] as Flow
    change(flow)
    const resolver = new Resolver(new ContentView({ content, date: '2026-11-21', images: new Map() }))
    return resolveFlow(flow, { resolver, scope: { state, language } })
  })
}
const questionOf = ({ questions }: ResolvedFlow, key: string) => {
  const found = questions.find((question) => question.key === key)
  if (found === undefined) throw new Error(`no question ${key}`)
  return found.body
}
const outcomeOf = ({ outcomes }: ResolvedFlow, key: string) => {
  const found = outcomes.find((outcome) => outcome.key === key)
  if (found === undefined) throw new Error(`no outcome ${key}`)
  return found.body
}

describe('a question of a flow', () => {
  it('has the flow’s address when it is the first, and its own when it is not', async () => {
    const flow = await flowIn({})
    expect(questionOf(flow, 'a-salvo')).toEqual({
      flow: { text: 'Fui víctima de un delito', href: '/orientador/fui-victima/' },
      trail: [],
      trailIsWhole: true,
      isStart: true,
      question: { text: '¿Estás a salvo en este momento?' },
      help: {
        text: 'Si alguien puede hacerte daño ahora, contesta que no.',
        inlines: [{ type: 'text', value: 'Si alguien puede hacerte daño ahora, contesta que no.' }],
      },
      answers: [
        { text: 'Sí', href: '/orientador/fui-victima/que-paso/' },
        { text: 'No', href: '/orientador/fui-victima/ponte-a-salvo/' },
      ],
    })
    expect(questionOf(flow, 'que-paso')).toMatchObject({ isStart: false, flow: { href: '/orientador/fui-victima/' } })
  })

  it('tells the answers before it', async () => {
    expect(questionOf(await flowIn({}), 'que-paso').trail).toEqual([
      {
        href: '/orientador/fui-victima/',
        question: { text: '¿Estás a salvo en este momento?' },
        answer: { text: 'Sí' },
      },
    ])
  })
})

describe('an outcome of a flow', () => {
  it('names its guide, the guide’s deadlines as the guide says them, and its legal basis', async () => {
    const outcome = outcomeOf(await flowIn({}), 'denuncia')
    expect(outcome.guide).toMatchObject({ href: '/guias/robo/', title: 'Robo' })
    expect(outcome.deadlines).toEqual([
      expect.objectContaining({
        key: 'investigacion',
        lengthLabel: '48 horas',
        from: 'Desde que denuncias',
        what: 'La autoridad debe investigar.',
      }),
    ])
    expect(outcome.legalBasis).toEqual([expect.objectContaining({ abbreviation: 'CNPP', textReadUntil: '2025-11-28' })])
    expect(outcome.trail.map(({ answer }) => answer.text)).toEqual(['Sí', 'Me robaron'])
  })

  it('says where the certain answers end, when several ways lead to it', async () => {
    expect(outcomeOf(await flowIn({}), 'ponte-a-salvo')).toMatchObject({ urgent: true, trail: [], trailIsWhole: false })
  })

  it('leads from a legal word of its Spanish text to the glossary', async () => {
    const files = {
      'glossary/ministerio-publico/es.mdx':
        '---\nterm: Ministerio Público\ndefinition: Autoridad que recibe las denuncias e investiga los delitos.\naliases: []\n---\n',
      'flows/fui-victima/en.yaml': english(englishQuestions),
    }
    const explained = [
      { type: 'text', value: 'Presenta tu denuncia; el ' },
      {
        type: 'term',
        text: 'Ministerio Público',
        href: '/glosario/ministerio-publico/',
        definition: 'Autoridad que recibe las denuncias e investiga los delitos.',
      },
      { type: 'text', value: ' debe recibirla.' },
    ]
    expect(outcomeOf(await flowIn({ files }), 'denuncia').summary.inlines).toEqual(explained)
    const { inlines } = outcomeOf(await flowIn({ files, language: 'en' }), 'denuncia').summary
    expect(inlines.filter(({ type }) => type === 'term')).toEqual([])
  })

  it('leads from whom it names, in the words of its language, to their part of the directory', async () => {
    const { inlines } = outcomeOf(
      await flowIn({ files: { 'flows/fui-victima/en.yaml': english(englishQuestions) }, language: 'en' }),
      'denuncia',
    ).summary
    expect(inlines).toEqual([
      { type: 'text', value: 'Present your report; the ' },
      { type: 'link', href: '/en/directorio/#prosecutor', children: [{ type: 'text', value: 'public prosecutor' }] },
      { type: 'text', value: ' must take it down.' },
    ])
  })

  it('tells its steps in order, with the numbers that they name, in Spanish where they are not translated', async () => {
    const [own, number] = ['      - Ve al Ministerio Público.\n      - Pide tu copia.\n', '911']
    const fact = `- key: emergencias.telefono\n  kind: phone\n  value:\n    es: "${number}"\n  verification:\n    status: verified\n    source: Norma\n    source_url: https://www.gob.mx/\n    checked_on: 2026-11-01\n    checked_by: Redacción\n`
    const files = {
      'facts.yaml': `${minimalFiles['facts.yaml'] ?? ''}${fact}`,
      'flows/fui-victima/es.yaml': (minimalFiles['flows/fui-victima/es.yaml'] ?? '').replace(
        own,
        '      - Llama al 911.\n      - Cuenta qué pasó.\n',
      ),
    }
    const { steps = [] } = outcomeOf(await flowIn({ files }), 'denuncia')
    expect(steps.map(({ text, lang }) => [text, lang])).toEqual([
      ['Llama al 911.', undefined],
      ['Cuenta qué pasó.', undefined],
    ])
    expect(steps[0]?.inlines).toContainEqual(expect.objectContaining({ type: 'fact', href: 'tel:911', value: '911' }))
    const half = { ...files, 'flows/fui-victima/en.yaml': english(englishQuestions) }
    const foreign = outcomeOf(await flowIn({ files: half, language: 'en' }), 'denuncia')
    expect(foreign.summary.lang).toBeUndefined()
    expect(foreign.steps?.map(({ text, lang }) => [text, lang])).toEqual([
      ['Llama al 911.', 'es-MX'],
      ['Cuenta qué pasó.', 'es-MX'],
    ])
    const whole = {
      ...half,
      'flows/fui-victima/en.yaml': `${english(englishQuestions)}    steps: [Call 911., Say what happened.]\n`,
    }
    expect(
      outcomeOf(await flowIn({ files: whole, language: 'en' }), 'denuncia').steps?.map(({ text, lang }) => [text, lang]),
    ).toEqual([
      ['Call 911.', undefined],
      ['Say what happened.', undefined],
    ])
  })

  it('names who helps in the state, and the role where nobody is known', async () => {
    const files = { 'states/jalisco/organizations.yaml': fiscalia }
    const namesIn = async (state: string) => {
      const { services } = outcomeOf(await flowIn({ files, state }), 'denuncia')
      return [services.roles, services.organizations.map(({ name }) => name.text)]
    }
    expect(await namesIn('jalisco')).toEqual([['prosecutor'], ['Fiscalía del Estado de Jalisco']])
    expect(await namesIn('colima')).toEqual([['prosecutor'], []])
  })

  it('names the civil organizations that serve the readers of its guide, and no others', async () => {
    const flow = (minimalFiles['flows/fui-victima/es.yaml'] ?? '').replace('      - prosecutor\n', '      - civil_society\n')
    const named = async (guides: string) => {
      const civil = fiscalia.replace('role: prosecutor', `role: civil_society\n  guides: [${guides}]`)
      const files = { 'flows/fui-victima/es.yaml': flow, 'states/jalisco/organizations.yaml': civil }
      return outcomeOf(await flowIn({ files, state: 'jalisco' }), 'denuncia').services.organizations.length
    }
    expect(await named('robo')).toBe(1)
    expect(await named('secuestro')).toBe(0)
    expect(await named('')).toBe(0)
  })
})

describe('a flow in another language', () => {
  it('is in that language, with its addresses, and what is not translated is marked', async () => {
    const flow = await flowIn({ files: { 'flows/fui-victima/en.yaml': english(englishQuestions) }, language: 'en' })
    expect(flow).toMatchObject({ title: 'I was a victim of a crime' })
    expect(flow.fallbackLang).toBeUndefined()
    expect(questionOf(flow, 'a-salvo')).toMatchObject({
      question: { text: 'Are you safe right now?' },
      answers: [
        { text: 'Yes', href: '/en/orientador/fui-victima/que-paso/' },
        { text: 'No', href: '/en/orientador/fui-victima/ponte-a-salvo/' },
      ],
    })
    expect(questionOf(flow, 'a-salvo').question.lang).toBeUndefined()
    expect(questionOf(flow, 'que-paso')).toMatchObject({
      question: { text: '¿Qué te pasó?', lang: 'es-MX' },
      answers: [
        { text: 'Me robaron', lang: 'es-MX' },
        { text: 'No lo sé', lang: 'es-MX' },
      ],
      trail: [{ href: '/en/orientador/fui-victima/', answer: { text: 'Yes' } }],
    })
    // The guide has no English text: its words, and those of its deadline, are in Spanish.
    expect(outcomeOf(flow, 'denuncia')).toMatchObject({
      title: { text: 'Report it to the public prosecutor' },
      guide: { href: '/en/guias/robo/', lang: 'es-MX' },
      deadlines: [{ lengthLabel: '48 hours', from: 'Desde que denuncias', lang: 'es-MX' }],
    })
  })

  it('is in Spanish while its translation is of an older text, and says so', async () => {
    const files = { 'flows/fui-victima/en.yaml': english(englishQuestions) }
    const stamp = (flow: Flow) => {
      if (flow.text.en !== undefined) flow.text.en.basedOn = flowDigest(flow)
    }
    const current = await flowIn({ files, language: 'en', change: stamp })
    expect(questionOf(current, 'a-salvo').fallbackLang).toBeUndefined()
    const old = await flowIn({
      files,
      language: 'en',
      change(flow) {
        stamp(flow)
        flow.text.es.title = 'Me pasó algo'
      },
    })
    expect(old).toMatchObject({ title: 'Me pasó algo', fallbackLang: 'es-MX' })
    expect(questionOf(old, 'a-salvo')).toMatchObject({
      fallbackLang: 'es-MX',
      flow: { lang: 'es-MX', href: '/en/orientador/fui-victima/' },
      question: { text: '¿Estás a salvo en este momento?', lang: 'es-MX' },
      answers: [{ text: 'Sí', lang: 'es-MX', href: '/en/orientador/fui-victima/que-paso/' }, {}],
    })
  })
})

describe('a link to a flow in a guide', () => {
  it('leads to its page in the guide’s language', async () => {
    const guide =
      '---\ntitle: Theft\nsummary: Get to safety and report to the prosecutor; nobody may refuse your report.\n---\n\n<Section key="que-hacer-ahora" title="What to do now">\n\n[Answer](/orientador/fui-victima/)\n\n</Section>\n'
    await withContentFolder({ 'guides/robo/en.mdx': guide }, async (dir) => {
      const resolver = new Resolver(new ContentView({ content: await readContent(dir), date: '2026-11-21', images: new Map() }))
      const { sections } = resolver.guide('robo', { state: 'jalisco', language: 'en' })
      expect(JSON.stringify(sections[0]?.parts)).toContain('"href":"/en/orientador/fui-victima/"')
    })
  })
})
