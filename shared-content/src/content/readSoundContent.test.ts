import path from 'node:path'
import { expect, it } from 'vitest'
import { readStates } from '../states.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import { emptyState } from './kinds/lists.ts'
import { readLocatedContent } from './readContent.ts'
import { readSoundContent } from './readSoundContent.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const states = await readStates(path.join(repository, 'states.json'))
const date = '2026-11-21'
const guide = minimalFiles['guides/robo/es.mdx'] as string

/** A second guide, which leads to the first by a link and by a word of the glossary. */
const other = guide
  .replace('title: Robo', 'title: Fraude')
  .replace('Presenta una', 'Mira [la guía de robo](/guias/robo/#quien-te-ayuda) y presenta una')

const organization = (
  slug: string,
  phone: string,
  guides = '',
) => `- id: ${slug === 'una' ? '8d2b7d2e-5b0c-5f5f-9a53-0d5c9f0e2a11' : '8d2b7d2e-5b0c-5f5f-9a53-0d5c9f0e2a12'}
  slug: ${slug}
  role: civil_society
${guides}  name:
    es: Casa ${slug}
  phones:
    - number: "${phone}"
      verification:
        status: verified
        source: Prueba
        checked_on: 2026-11-21
        checked_by: Editora de prueba
        checked_how: call
  verification:
    status: verified
    source: Prueba
    checked_on: 2026-11-21
    checked_by: Editora de prueba
    checked_how: call
`

/** What is left of a folder, which can always be built. */
async function read(changes: Record<string, string | Uint8Array | undefined>) {
  return withContentFolder(changes, async (dir) => {
    const sound = await readSoundContent({ dir, states, date })
    expect(() => checkContent({ ...sound, states, date })).not.toThrow()
    return {
      ...sound,
      guides: sound.content.guides.map(({ slug, text }) => `${slug} ${Object.keys(text)}`),
      told: sound.problems.map(({ document, leftOut, code }) => `${document} ${leftOut} ${code}`),
    }
  })
}

it('leaves nothing out of what is right', async () => {
  await withContentFolder({}, async (dir) => {
    const { content, problems } = await readSoundContent({ dir, states, date })
    expect(problems).toEqual([])
    expect(content).toEqual((await readLocatedContent(dir)).content)
  })
})

it('leaves out a broken guide with the flow that leads to it, and makes words of the links', async () => {
  const { guides, content, told, problems } = await read({
    'guides/robo/es.mdx': guide.replace('<Deadline k="investigacion"/>', '<b>Hola</b>'),
    'guides/fraude/es.mdx': other,
  })
  expect(guides).toEqual(['fraude es'])
  expect(content.flows).toEqual([])
  expect(told).toEqual([
    'guides/robo document component-unknown',
    'guides/fraude reference link-refused',
    'flows/fui-victima document guide-unknown',
    'flows/fui-victima document guide-unknown',
    'flows/fui-victima document guide-unknown',
    'flows/fui-victima document guide-unknown',
  ])
  expect(problems[0]).toMatchObject({
    line: 23,
    message: expect.stringContaining('guides/robo/es.mdx:23: El componente <b> no existe.'),
  })
  expect(JSON.stringify(content.guides[0]?.text.es.sections[0]?.body)).toContain('Mira la guía de robo y presenta una ')
})

it('leaves out a broken translation alone', async () => {
  const { guides, told } = await read({
    'guides/robo/en.mdx': '---\ntitle: Robbery\nsummary: Too short\n---\n',
    'guides/robo/facil.mdx': `---\ntitle: Robo\nsummary: Ponte a salvo y denuncia. Nadie puede negarte la denuncia.\n---\n\n<Section key="que-hacer-ahora" title="Qué hacer">\n\nLlama al <Fact k="no.existe"/>.\n\n</Section>\n`,
  })
  expect(guides).toEqual(['robo es'])
  expect(told).toEqual(['guides/robo/en translation field-invalid', 'guides/robo/facil translation fact-unknown'])
})

it('leaves out a file that is not UTF-8', async () => {
  const { guides, told } = await read({ 'guides/fraude/es.mdx': Buffer.from(other, 'latin1') })
  expect(guides).toEqual(['robo es'])
  expect(told).toEqual(['guides/fraude document encoding-broken'])
})

it('leaves out one entry of a list, not the list', async () => {
  const { content, told } = await read({
    'states/jalisco/organizations.yaml': organization('una', '5658 1111') + organization('dos', '55 5658 1111'),
  })
  expect(content.states.jalisco?.organizations.map(({ slug }) => slug)).toEqual(['dos'])
  expect(told).toEqual(['states/jalisco/organizations/una document field-invalid'])
})

it('keeps an organization whose guide is left out, without the guide', async () => {
  const { content, told } = await read({
    'organizations.yaml': organization('una', '911', '  guides:\n    - fraude\n'),
    'guides/fraude/es.mdx': 'x',
  })
  expect(content.organizations.map(({ slug, guides }) => [slug, guides])).toEqual([['una', []]])
  expect(told).toEqual(['guides/fraude document front-matter-broken', 'organizations/una reference guide-unknown'])
})

it('makes plain words of a word whose entry is left out', async () => {
  const { guides, content, told } = await read({ 'glossary/denuncia/es.mdx': '---\nterm: denuncia\ndefinition: corta\n---\n' })
  expect(guides).toEqual(['robo es'])
  expect(JSON.stringify(content.guides[0]?.text.es.sections[0]?.body)).toContain('Presenta una denuncia ante ')
  expect(told).toEqual(['glossary/denuncia document field-invalid', 'guides/robo reference term-unknown'])
})

it('leaves out what rests on a fact that is over, or on a law that cannot be read', async () => {
  const expired = await read({ 'facts.yaml': `${minimalFiles['facts.yaml']}  valid_until: 2026-01-31\n` })
  expect(expired.guides).toEqual([])
  expect(expired.told[0]).toBe('guides/robo document fact-expired')
  const lawless = await read({ 'laws/CNPP.tsv': 'article\theading\tfractions\n109 Derechos\n' })
  expect(lawless.guides).toEqual([])
  expect(lawless.told[0]).toBe('laws/CNPP document field-invalid')
})

it('keeps a text whose image is missing', async () => {
  const { guides, told } = await read({
    'guides/robo/es.mdx': guide.replace('<Deadline k="investigacion"/>', '<Figure media="mapa"/>'),
    'media/index.yaml': '- slug: mapa\n  file: mapa.png\n  alt:\n    es: Un mapa\n  credit: Prueba\n',
  })
  expect(guides).toEqual(['robo es'])
  expect(told).toEqual(['media/mapa document media-unknown', 'guides/robo reference media-unknown'])
})

it('leaves out a variant of a guide that is left out, and a state that does not exist', async () => {
  const variant =
    '---\nreview:\n  status: pending\n  next: 2027-05-21\n---\n\n<Override section="quien-te-ayuda" op="hide" basedOn="0000000000000000"/>\n'
  const { content, told } = await read({
    'states/jalisco/guides/fraude/es.mdx': variant,
    'states/atlantida/facts.yaml': minimalFiles['facts.yaml'],
  })
  expect(content.states).toEqual({ jalisco: emptyState() })
  expect(told).toEqual(['states/atlantida document state-unknown', 'states/jalisco/guides/fraude document guide-unknown'])
})

it('says so when there is no content', async () => {
  await expect(readSoundContent({ dir: '/no/existe', states, date })).rejects.toThrow(
    '/no/existe: La carpeta de contenido no existe.',
  )
})
