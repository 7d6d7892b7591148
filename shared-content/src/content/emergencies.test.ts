import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ContentError, ContentErrors } from '../errors.ts'
import { readStates } from '../states.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import { readLocatedContent } from './readContent.ts'

const states = await readStates(path.resolve(import.meta.dirname, '../../../states.json'))
const guide = minimalFiles['guides/robo/es.mdx'] ?? ''
const facts = minimalFiles['facts.yaml'] ?? ''

const fact = (key: string, value = '911') =>
  `- key: ${key}\n  kind: phone\n  value:\n    es: "${value}"\n  verification:\n    status: verified\n    source: Prueba\n    checked_on: 2026-11-21\n    checked_by: Prueba\n    checked_how: call\n`
const organization = (role: string, rest = '') =>
  `- id: 8a4c2f0e-4d2b-5c1e-9a51-0d5d7b2f3a11\n  slug: casa\n  role: ${role}\n  name:\n    es: Casa\n${rest}  verification:\n    status: pending\n    source: Lista pública\n`
const place = (mark = '') =>
  `  locations:\n    - address: Calle Falsa 123\n${mark}      verification:\n        status: pending\n        source: Lista pública\n`

/** National text whose first section says to call 911. */
const national = {
  'facts.yaml': `${facts}${fact('emergencias.telefono')}`,
  'guides/robo/es.mdx': guide.replace('Presenta una', 'Si hay peligro, marca al <Fact k="emergencias.telefono"/>. Presenta una'),
}
const variant = (op: string, text: string) => ({
  ...national,
  'states/jalisco/guides/robo/es.mdx': `---\nreview:\n  status: pending\n  next: 2027-05-21\n---\n\n<Override section="que-hacer-ahora" op="${op}" basedOn="0123456789abcdef">\n\n${text}\n\n</Override>\n`,
})

/** All problems. */
async function errorsOf(changes: Record<string, string>): Promise<{ dir: string; errors: readonly ContentError[] }> {
  return withContentFolder(changes, async (dir) => {
    try {
      checkContent({ ...(await readLocatedContent(dir)), states, date: '2026-11-21' })
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      return { dir, errors: error.errors }
    }
    return { dir, errors: [] }
  })
}

/** The messages of all problems, each with the folder cut off its file name. */
async function problemsOf(changes: Record<string, string>): Promise<string[]> {
  const { dir, errors } = await errorsOf(changes)
  return errors.map(({ message }) => message.replace(`${path.relative(process.cwd(), dir)}/`, ''))
}

describe('what is called in an emergency', () => {
  it('is a national fact', async () => {
    expect(await problemsOf(national)).toEqual([])
  })

  it.each(['emergencias.telefono', 'emergencias.nombre', 'denuncia-anonima.telefono'])(
    '%s is not replaced by a state',
    async (key) => {
      expect(await problemsOf({ 'states/jalisco/facts.yaml': fact(key, '900 666 0000') })).toEqual([
        expect.stringMatching(
          `^states/jalisco/facts\\.yaml:1: El dato «${key}» es de emergencia y vale igual en todo el país; un estado no puede tener el suyo\\. Quítalo de aquí`,
        ),
      ])
    },
  )

  it.each(['emergency', 'anonymous_report'])('is not answered by an institution of a state (%s)', async (role) => {
    expect(await problemsOf({ 'states/jalisco/organizations.yaml': organization(role) })).toEqual([
      expect.stringMatching('^states/jalisco/organizations\\.yaml:3: La institución «casa» atiende emergencias'),
    ])
  })

  it('stays in the text of a state that replaces a section', async () => {
    expect(await problemsOf(variant('replace', 'Marca al <Fact k="emergencias.telefono"/>.'))).toEqual([])
    expect(await problemsOf(variant('after', 'Algo más.'))).toEqual([])
    expect(await problemsOf(variant('replace', 'Marca al 900 666 0000.'))).toContainEqual(
      expect.stringMatching(
        /^states\/jalisco\/guides\/robo\/es\.mdx:\d+: La sección «que-hacer-ahora» dice a qué número llamar en una emergencia \(«emergencias\.telefono»\) y este cambio lo quita\./,
      ),
    )
  })
})

it.each([
  ['a fact', { 'states/jalisco/facts.yaml': fact('emergencias.telefono', '900 666 0000') }, 'Elige «Nacional», o quítalo.'],
  [
    'an institution',
    { 'states/jalisco/organizations.yaml': organization('emergency') },
    'Elige otro papel o quítala: el 911 y el 089 son instituciones nacionales.',
  ],
  [
    'a text',
    variant('replace', 'Marca al 900 666 0000.'),
    'Agrega al texto el dato «emergencias.telefono», o elige «Antes de» o «Después de».',
  ],
])('a form is told how to mend %s in its own words', async (_, changes, mend) => {
  const { errors } = await errorsOf(changes as Record<string, string>)
  expect(errors.find(({ code }) => code === 'emergency-national')?.cms?.mend).toBe(mend)
})

describe('the place of a confidential institution', () => {
  it.each([
    ['of a confidential institution', `${place()}  confidential: true\n`],
    ['that is confidential itself', place('      confidential: true\n')],
  ])('%s is refused in a file, with what to do', async (_, rest) => {
    const [problem, ...others] = await problemsOf({ 'states/jalisco/organizations.yaml': organization('womens_services', rest) })
    expect(others).toEqual([])
    expect(problem).toMatch(
      /^states\/jalisco\/organizations\.yaml:7: El campo «0\.locations\.0» no es válido: el lugar de una institución confidencial no se escribe en archivos.+escríbelo en el CMS/,
    )
    expect(problem).not.toContain('Calle Falsa')
  })
})
