import { treeToLexical } from '@justicia/shared-content/mdx/treeToLexical'
import { expect, it } from 'vitest'
import { bodyToText } from './bodyToText.ts'

it('reads a stored text line by line, with what stands for data and law in it', () => {
  const text = (value: string) => ({ type: 'text', value }) as const
  const body = treeToLexical(
    [
      { type: 'paragraph', children: [text('Ve a '), { type: 'fact', k: 'fiscalia.nombre', prefix: 'de' }, text('.')] },
      { type: 'list', ordered: false, items: [{ children: [text('Uno')] }, { children: [{ type: 'cite', ref: 'CNPP 109' }] }] },
      {
        type: 'steps',
        items: [{ title: 'Llama', pictogram: 'llamar', body: [{ type: 'paragraph', children: [text('Al 911.')] }] }],
      },
      { type: 'callout', kind: 'aviso', body: [{ type: 'paragraph', children: [text('Ojo.')] }] },
      { type: 'deadline', k: 'denuncia' },
    ],
    'prueba',
  )
  expect(bodyToText(body).split('\n')).toEqual([
    'Ve a de [fiscalia.nombre].',
    '• Uno',
    '• CNPP 109',
    '1. Llama [Pictograma: llamar]',
    '   Al 911.',
    '[aviso]',
    '   Ojo.',
    '[Plazo: denuncia]',
  ])
})

it('leaves out and refuses nothing, and takes what is empty', () => {
  expect(bodyToText(null)).toBe('')
  expect(bodyToText({ root: { children: [{ type: 'raro', children: [{ type: 'text', text: 'Palabras' }] }] } })).toBe('Palabras')
})
