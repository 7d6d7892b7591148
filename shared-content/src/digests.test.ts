import { describe, expect, it } from 'vitest'
import { sectionDigest } from './digests.ts'
import { lexicalToTree } from './mdx/lexicalToTree.ts'
import type { Block, TextRun } from './mdx/tree.ts'

/** A section as the editor stores it: paragraphs of words with their marks (1 bold, 2 italic). */
function digestOf(...paragraphs: (readonly [string, number?])[][]): string {
  const node = (type: string, more: object) => ({ type, version: 1, ...more })
  const children = paragraphs.map((words) =>
    node('paragraph', {
      children: words.map(([text, format = 0]) => node('text', { text, format, mode: 'normal', style: '', detail: 0 })),
      direction: 'ltr',
      format: '',
      indent: 0,
    }),
  )
  const root = node('root', { children, direction: 'ltr', format: '', indent: 0 })
  return sectionDigest({ title: 'Tus derechos', body: lexicalToTree({ root } as never, { file: 'prueba' }) })
}
const text: [string, number?][] = [['Puedes '], ['callar', 1], [' y pedir defensa.']]

describe('sectionDigest', () => {
  it.each<readonly [string, string]>([
    ['words stored in other pieces', digestOf([['Pue'], ['des '], ['cal', 1], ['lar', 1], [' y pedir '], ['defensa.']])],
    ['doubled, hard and last blanks', digestOf([['Puedes  '], ['callar', 1], ['\u00a0y pedir defensa. ']])],
    ['an empty paragraph, and one of blanks', digestOf([['']], text, [['  ']])],
    ['a mark on blanks alone', digestOf([['Puedes'], [' ', 2], ['callar', 1], [' y pedir defensa.']])],
  ])('raises no alarm for what is read alike: %s', (_name, digest) => {
    expect(digest).toBe(digestOf(text))
  })

  it.each<readonly [string, string]>([
    ['a word', digestOf([['Puedes '], ['callar', 1], [' y pedir ayuda.']])],
    ['a mark', digestOf([['Puedes '], ['callar'], [' y pedir defensa.']])],
    ['where a paragraph ends', digestOf([['Puedes '], ['callar', 1]], [['y pedir defensa.']])],
  ])('tells of %s', (_name, digest) => {
    expect(digest).not.toBe(digestOf(text))
  })

  it('looks at the words of a step, and not at its pictogram', () => {
    const said: TextRun[] = [{ type: 'text', value: 'Llama al 911.' }]
    const steps = (pictogram?: 'llamar'): Block[] => [
      {
        type: 'steps',
        items: [{ title: 'Llama', ...(pictogram ? { pictogram } : {}), body: [{ type: 'paragraph', children: said }] }],
      },
    ]
    const digest = (body: Block[]) => sectionDigest({ title: 'Qué hacer', body })
    expect(digest(steps('llamar'))).toBe(digest(steps()))
  })
})
