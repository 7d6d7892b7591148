import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContentErrors } from '../errors.ts'
import { readStates } from '../states.ts'
import { minimalFiles, withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import { readLocatedContent } from './readContent.ts'

const states = await readStates(path.resolve(import.meta.dirname, '../../../states.json'))
const facts = minimalFiles['facts.yaml'] ?? ''

const law = (change: Partial<Record<'key' | 'kind' | 'status' | 'rest' | 'url', string>> = {}) => {
  const { key = 'ley.codigo-penal', kind = 'law', status = 'published', rest = '' } = change
  const { url = '    source_url: http://compilacion.ejemplo.mx/1\n' } = change
  return `- key: ${key}\n  kind: ${kind}\n  value:\n    es: Código Penal de Prueba\n  verification:\n    status: ${status}\n    source: Orden Jurídico Nacional\n${url}    source_date: 2026-02\n    official: true\n${rest}`
}

/** The messages of all problems or else the warnings, each with the folder cut off its file name. */
async function said(changes: Record<string, string>, date = '2026-11-30'): Promise<string[]> {
  return withContentFolder(changes, async (dir) => {
    const name = (text: string) => text.replaceAll(`${path.relative(process.cwd(), dir)}/`, '')
    try {
      return checkContent({ ...(await readLocatedContent(dir)), states, date }).map(name)
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      return error.errors.map(({ message }) => name(message))
    }
  })
}
const inJalisco = (text: string, date?: string) => said({ 'states/jalisco/facts.yaml': text }, date)

describe('a law of a state', () => {
  it('is a fact with the address of its text', async () => {
    expect(await inJalisco(law())).toEqual([])
    expect(await inJalisco(law({ status: 'pending', url: '' }))).toEqual([])
  })

  it.each([
    [law({ kind: 'name' }), /:2: .*«ley\.codigo-penal» es la clave de una ley: su clase es de ley \(«law»\)/],
    [law({ key: 'ley.inventada' }), /:1: .*la clave de una ley es una de ley\.codigo-penal, ley\.victimas, /],
    [law({ url: '' }), /la ley lleva la dirección oficial donde se lee; si no la tienes, déjala pendiente/],
  ])('is refused with its line and how to mend it (%#)', async (text, message) => {
    const problems = await inJalisco(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^states\/jalisco\/facts\.yaml:\d+: /)
    expect(problems[0]).toMatch(message)
  })

  it('does not stand among the national facts', async () => {
    expect(await said({ 'facts.yaml': `${facts}${law()}` })).toEqual([
      expect.stringMatching(
        /^facts\.yaml:\d+: «ley\.codigo-penal» es una ley de un estado y está entre los datos nacionales\. Pásala a states\/<estado>\/facts\.yaml/,
      ),
    ])
  })

  it('may have a successor, and no rival', async () => {
    const two = law() + law()
    expect(await inJalisco(two)).toEqual([expect.stringContaining('está dos veces para las mismas fechas')])
  })
})

describe('an editor', () => {
  const two = law() + law({ key: 'ley.victimas' })

  it('is told once a state, thirty days before, that addresses have to be read again', async () => {
    expect(await inJalisco(two, '2027-01-01')).toEqual([])
    expect(await inJalisco(two, '2027-01-02')).toEqual([
      'states/jalisco/facts.yaml:6: La dirección de «Código Penal de Prueba» y 1 más de este estado se deja de mostrar el 2027-02-01. Vuelve a abrirla y escribe renewed_on.',
    ])
  })

  it('is told when they are shown no longer, and not of what is pending', async () => {
    expect(await inJalisco(two, '2027-02-01')).toEqual([expect.stringContaining('ya no se muestra desde 2027-02-01')])
    expect(await inJalisco(law({ status: 'pending' }), '2028-01-01')).toEqual([])
  })
})
