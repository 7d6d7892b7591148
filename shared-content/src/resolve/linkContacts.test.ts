import { describe, expect, it } from 'vitest'
import type { ResolvedFact } from '../pages/model.ts'
import { linkContacts, type NamedContact, namedIn } from './linkContacts.ts'

const contact = (name: string, href: string): NamedContact => ({
  name,
  link: { type: 'fact', k: name, value: name, scope: 'national', href },
})
const contacts = [
  contact('911', 'tel:911'),
  contact('089', 'tel:089'),
  contact('Registro de Prueba', 'https://registro.example/'),
]

/** Names in square brackets where they lead somewhere. */
const linked = (value: string) =>
  linkContacts([{ type: 'text', value }], contacts)
    .map((inline) => (inline.type === 'fact' ? `[${inline.value}](${inline.href})` : inline.type === 'text' ? inline.value : ''))
    .join('')

describe('linkContacts', () => {
  it.each([
    ['Llama al 911 o al 089.', 'Llama al [911](tel:911) o al [089](tel:089).'],
    ['Busca en el Registro de Prueba.', 'Busca en el [Registro de Prueba](https://registro.example/).'],
    ['el registro de prueba', 'el [registro de prueba](https://registro.example/)'],
    ['800 0911 y 9110', '800 0911 y 9110'],
    ['Nada.', 'Nada.'],
  ])('%s → %s', (text, expected) => {
    expect(linked(text)).toBe(expected)
  })

  it('tells apart, once, what says when it was checked', () => {
    const told: ResolvedFact = {
      type: 'fact',
      k: 'padron',
      value: 'Padrón',
      scope: 'national',
      href: 'https://p.example/',
      checked: 'comprobado: hoy',
    }
    const checked = { name: 'Padrón', link: told }
    const linked = linkContacts([{ type: 'text', value: 'Padrón, padrón y 911' }], [...contacts, checked])
    expect(linked.filter((inline) => inline.type === 'fact' && inline.checked !== undefined)).toEqual([])
    expect(namedIn(linked, [...contacts, checked])).toEqual([told])
  })

  it('leads to the glossary where the contact itself may not be shown, and tells no day of it', () => {
    const entry = { type: 'term', text: 'Padrón', href: '/glosario/padron/', definition: 'Una lista.' } as const
    const linked = linkContacts([{ type: 'text', value: 'Mira el padrón' }], [{ name: 'Padrón', link: entry }])
    expect(linked).toEqual([
      { type: 'text', value: 'Mira el ' },
      { ...entry, text: 'padrón' },
    ])
    expect(namedIn(linked, [{ name: 'Padrón', link: entry }])).toEqual([])
  })

  it('leads to the directory under the words that name whom to go to', () => {
    const place = { type: 'link', href: '/directorio/#human_rights', children: [] } as const
    const named = [{ name: 'derechos humanos', link: { ...place, children: [] } }]
    expect(linkContacts([{ type: 'text', value: 'Quéjate ante Derechos Humanos.' }], named)).toEqual([
      { type: 'text', value: 'Quéjate ante ' },
      { ...place, children: [{ type: 'text', value: 'Derechos Humanos' }] },
      { type: 'text', value: '.' },
    ])
  })

  it('leaves what is no text', () => {
    const term = { type: 'term', text: '911', href: '/x/' } as const
    expect(linkContacts([term], contacts)).toEqual([term])
  })
})
