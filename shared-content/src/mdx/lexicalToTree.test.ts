import { describe, expect, it } from 'vitest'
import { ContentError } from '../errors.ts'
import { lexicalToTree } from './lexicalToTree.ts'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const chip = (fields: object) => ({ type: 'inlineBlock', version: 1, fields })
const link = (url: string, words: string) => ({ type: 'link', version: 3, fields: { url }, children: [text(words)] })

function refusalOf(...children: object[]): ContentError {
  const paragraph = { type: 'paragraph', version: 1, children }
  try {
    lexicalToTree({ root: { type: 'root', version: 1, children: [paragraph] } }, { file: 'prueba' })
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the pictogram of a step', () => {
  const stepsWith = (pictogram: unknown) =>
    lexicalToTree(
      {
        root: {
          type: 'root',
          version: 1,
          children: [
            { type: 'block', version: 2, fields: { blockType: 'steps', steps: [{ title: 'Llama', pictogram, body: null }] } },
          ],
        },
      },
      { file: 'prueba' },
    )

  it.each([undefined, null, ''])('is none where an editor chose %j', (pictogram) => {
    expect(stepsWith(pictogram)).toEqual([{ type: 'steps', items: [{ title: 'Llama', body: [] }] }])
  })

  it('is refused, with the names that there are, where none has that name', () => {
    expect(() => stepsWith('telefono')).toThrow(
      'En «Paso», «telefono» no sirve como «Pictograma». Ábrelo y corrígelo, o quítalo. Puede ser: llamar, ir, salir, ',
    )
  })
})

describe('what is refused within a sentence', () => {
  const empty = chip({ blockType: 'fact', k: '' })

  it('is found by the words before it', () => {
    const { what, cms } = refusalOf(text('Llama a la '), link('#plazos', 'Fiscalía'), text(' de tu estado, al número '), empty)
    expect(what).toBe('En «Dato» falta «Clave». Está después de «…a la Fiscalía de tu estado, al número».')
    expect(cms?.en).toMatch(/ It stands after “…a la Fiscalía de tu estado, al número”\.$/)
  })

  it('is found by the words after it, where it comes first', () => {
    const cite = chip({ blockType: 'cite', ref: 'artículo 20' })
    expect(refusalOf(cite, text(' dice que nadie puede detenerte sin decirte por qué.')).what).toBe(
      'En «Cita de ley», «artículo 20» no sirve como «Artículo». Está antes de «dice que nadie puede detenerte sin…».',
    )
  })

  it('stands alone where there are no words', () => {
    expect(refusalOf(empty).what).toBe('En «Dato» falta «Clave».')
  })

  it('is a link, too', () => {
    expect(refusalOf(text('Mira '), link('https://otro.sitio/', 'aquí')).what).toBe(
      'El enlace «https://otro.sitio/» no se permite. Está después de «Mira».',
    )
  })
})
