import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContentErrors } from '../errors.ts'
import { readStates } from '../states.ts'
import { withContentFolder } from '../testing/contentFolder.ts'
import { checkContent } from './checkContent.ts'
import { contentToFiles } from './contentFiles.ts'
import { readLocatedContent } from './readContent.ts'
import { readSoundContent } from './readSoundContent.ts'

const states = await readStates(path.resolve(import.meta.dirname, '../../../states.json'))
const date = '2026-11-30'

const synonym = (change: Record<string, string> = {}) => {
  const { key = 'policia', language = 'es', phrases = 'tira', rest = 'words: denuncia' } = change
  return `- key: ${key}\n  language: ${language}\n  phrases:\n    - ${phrases}\n  ${rest}\n`
}
const card = (change: Record<string, string> = {}) => {
  const { guide = 'guide: robo\n', says = 'sentence: Ponte a salvo y llama.\n', rest = '' } = change
  return `order: 1\n${rest}${guide}${says}phrases:\n  - me quiere matar\n`
}

/** The messages of all problems, each with the folder cut off its file name. */
async function problems(changes: Record<string, string>): Promise<string[]> {
  return withContentFolder(changes, async (dir) => {
    try {
      checkContent({ ...(await readLocatedContent(dir)), states, date })
      return []
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      return error.errors.map(({ message }) => message.replaceAll(`${path.relative(process.cwd(), dir)}/`, ''))
    }
  })
}

describe('what people say', () => {
  it('comes back as it was written, of the nation and of a state', async () => {
    const files = {
      'synonyms.yaml': `${synonym({ key: 'a', language: 'en', phrases: 'cop', rest: 'words: police\n  weight: 0.8\n  note: slang' })}${synonym({ key: 'b', rest: 'guides:\n    - robo' })}`,
      'states/jalisco/synonyms.yaml': synonym({ key: 'c' }),
    }
    await withContentFolder(files, async (dir) => {
      const { content } = await readLocatedContent(dir)
      expect(content.synonyms.map(({ key, weight }) => [key, weight])).toEqual([
        ['a', 0.8],
        ['b', 1],
      ])
      expect(Object.fromEntries(contentToFiles(content))).toMatchObject(files)
    })
  })

  it.each([
    [synonym({ language: 'tlh' }), /^synonyms\.yaml:2: .*no es un idioma del contenido/],
    [synonym({ phrases: '"{tira} pega"' }), /^synonyms\.yaml:4: .*una situación solo lleva listas/],
    [synonym({ phrases: '"{tira}"', rest: 'guides:\n    - robo' }), /^synonyms\.yaml:4: No hay una lista «tira» en este idioma/],
    [
      `${synonym({ key: 'tira', rest: 'note: lista' })}${synonym({ key: 'otra', phrases: '"{tira}"' })}`,
      /^synonyms\.yaml:9: La situación «{tira}» no lleva a ninguna guía\. Ponle guías/,
    ],
    [synonym({ rest: 'words: denuncia\n  weight: 1.5' }), /^synonyms\.yaml:6: .*weight/],
    [
      synonym({ rest: 'guides:\n    - nadie' }),
      /^synonyms\.yaml:6: La guía «nadie» no existe o no está publicada\. Escribe la guía, publícala o quítala/,
    ],
    [synonym({ phrases: 'tira\n    - Tirá' }), /^synonyms\.yaml:5: La frase «Tirá» está dos veces\. Quita una/],
    [synonym() + synonym({ phrases: 'chota' }), /^synonyms\.yaml:6: La clave «policia» está dos veces\. Quita una/],
    [
      synonym({ rest: 'words: denuncia marciana' }),
      /^synonyms\.yaml:5: Ningún texto de este idioma tiene todas las palabras de «denuncia marciana».* Pon palabras que estén en las guías/,
    ],
    [
      synonym({ key: 'otra', phrases: 'TIRA' }) + synonym(),
      /^synonyms\.yaml:9: La frase «tira» ya está en el sinónimo «otra»\. Quítala de uno de los dos/,
    ],
    [synonym({ phrases: 'ROBÓ' }), /^synonyms\.yaml:4: «ROBÓ» ya es un nombre de la guía «robo»\. Quítala de aquí o de la guía/],
  ])('is refused with its line and how to mend it (%#)', async (text, message) => {
    expect(await problems({ 'synonyms.yaml': text })).toEqual([expect.stringMatching(message)])
  })

  it('does not lead back to itself through other entries', async () => {
    const [chain, back] = [
      synonym({ key: 'a', phrases: 'soplo' }) + synonym({ key: 'b', phrases: 'Denuncia', rest: 'words: ministerio' }),
      synonym({ key: 'c', phrases: 'ministerio', rest: 'words: soplo' }),
    ]
    const name = synonym({ key: 'd', phrases: 'soplo', rest: 'guides:\n    - robo' })
    expect(await problems({ 'synonyms.yaml': chain })).toEqual([])
    const said = await problems({ 'synonyms.yaml': chain + back + name })
    expect(said).toHaveLength(3)
    expect(said[0]).toMatch(
      /^synonyms\.yaml:5: Estas palabras llevan de vuelta a una frase de este mismo sinónimo: «denuncia» → «ministerio» → «soplo»\. Pon en todos/,
    )
  })

  it('may have as words one of its own phrases, and those of a guide known by them', async () => {
    const own = synonym({ phrases: 'denuncia\n    - tira' })
    const led = synonym({ key: 'led', phrases: 'asalto marciano', rest: 'guides:\n    - robo' })
    const meant = synonym({ key: 'meant', phrases: 'ovni', rest: 'words: marcianos' })
    expect(await problems({ 'synonyms.yaml': own + led + meant })).toEqual([])
  })

  it('leads to words of the texts of its own language, or of its state', async () => {
    const english = synonym({ language: 'en', phrases: 'cop' })
    expect(await problems({ 'synonyms.yaml': english })).toEqual([expect.stringMatching(/Ningún texto de este idioma/)])
  })

  it('may be a name of a guide in another language', async () => {
    expect(
      await problems({ 'synonyms.yaml': synonym({ language: 'en', phrases: 'robo', rest: 'guides:\n    - robo' }) }),
    ).toEqual([])
  })

  it('has a key that no national one has, in a state', async () => {
    const said = await problems({ 'synonyms.yaml': synonym(), 'states/jalisco/synonyms.yaml': synonym() })
    expect(said).toEqual([expect.stringMatching(/^states\/jalisco\/synonyms\.yaml:1: La clave «policia» está dos veces/)])
  })

  it('loses a guide that is not there, and stays', async () => {
    const files = { 'synonyms.yaml': synonym({ rest: 'words: denuncia\n  guides:\n    - nadie\n    - robo' }) }
    await withContentFolder(files, async (dir) => {
      const { content, problems: told } = await readSoundContent({ dir, states, date })
      expect(content.synonyms.map(({ guides }) => guides)).toEqual([['robo']])
      expect(told.map(({ document, leftOut }) => [document, leftOut])).toEqual([['synonyms/policia', 'reference']])
    })
  })
})

describe('danger cards', () => {
  it('come back as they were written, one language a file', async () => {
    const files = {
      'danger-cards/amenaza/es.yaml': `${card()}past:\n  - me quiso matar\nunless:\n  - de risa\n`,
      'danger-cards/amenaza/en.yaml': 'sentence: Get to safety and call now.\nphrases:\n  - he will kill me\n',
      'danger-cards/ninguna/es.yaml': 'order: 0\nphrases:\n  - de risa\nopening:\n  - qué es\n',
    }
    await withContentFolder(files, async (dir) => {
      expect(Object.fromEntries(contentToFiles((await readLocatedContent(dir)).content))).toMatchObject(files)
    })
  })

  it.each([
    [card({ says: '' }), /:1: .*«sentence».*va junto con «guide»/],
    [card({ guide: '' }), /va junto con «guide»/],
    [card({ guide: 'guide: nadie\n' }), /:2: La guía «nadie» no existe/],
    [card({ guide: 'guide: robo\nsection: nadie\n' }), /:3: La guía «robo» no tiene la sección «nadie»/],
    [card({ rest: 'roles:\n  - nadie\n' }), /:3: .*«roles\.0»/],
  ])('are refused with their line and how to mend them (%#)', async (text, message) => {
    const said = await problems({ 'danger-cards/amenaza/es.yaml': text })
    expect(said).toEqual([expect.stringMatching(message)])
    expect(said[0]).toMatch(/^danger-cards\/amenaza\/es\.yaml:\d+: /)
  })
})
