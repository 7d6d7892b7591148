import { expect, it } from 'vitest'
import { readableSections } from './readableGuide.ts'

const text = (value: string) => [{ type: 'text', value }]

it('a guide is read out step by step, item by item, without institutions and pictures', () => {
  const sections = [
    {
      key: 'que-hacer-ahora',
      title: { text: 'Qué hacer ahora' },
      parts: [
        {
          origin: 'national',
          blocks: [
            { type: 'paragraph', children: text('Respira.') },
            { type: 'steps', items: [{ title: 'Pide un abogado', body: [{ type: 'paragraph', children: text('Es gratis.') }] }] },
            { type: 'services', roles: [], organizations: [] },
          ],
        },
        {
          origin: 'state',
          blocks: [
            { type: 'callout', kind: 'aviso', body: [{ type: 'paragraph', children: text('Aquí es otra puerta.') }] },
            { type: 'list', ordered: false, items: [{ children: text('uno') }, { children: text('dos') }] },
          ],
        },
      ],
    },
    { key: 'quien-te-ayuda', title: { text: 'Quién' }, parts: [{ origin: 'national', blocks: [{ type: 'services' }] }] },
  ]
  expect(readableSections(sections as never)).toEqual([
    {
      key: 'que-hacer-ahora',
      title: 'Qué hacer ahora',
      lines: [
        { text: 'Respira.' },
        { title: 'Pide un abogado', text: 'Es gratis.' },
        { text: 'Aquí es otra puerta.' },
        { text: 'uno' },
        { text: 'dos' },
      ],
    },
  ])
})
