import { expect, it } from 'vitest'
import type { ResolvedFlow } from '../resolve/resolveFlow.ts'
import { flowPageNames } from './flowPageNames.ts'

const question = (key: string, text: string, before?: string) => ({
  key,
  name: { text },
  trail: before === undefined ? [] : [{ href: '/', question: { text: '¿Quién?' }, answer: { text: before } }],
})
const namesOf = (...questions: ReturnType<typeof question>[]) => [
  ...flowPageNames({ questions, outcomes: [] } as unknown as ResolvedFlow).values(),
]

it('tells a question that is asked twice by the answer before it, and leaves the others as they are', () => {
  expect(namesOf(question('a', '¿Dónde?'), question('b', '¿Cuándo?', 'Yo'), question('c', '¿Cuándo?', 'Mi hijo'))).toEqual([
    '¿Dónde?',
    '¿Cuándo? – Yo',
    '¿Cuándo? – Mi hijo',
  ])
})

it('counts where the answer before does not tell', () => {
  expect(namesOf(question('a', '¿Cuándo?'), question('b', '¿Cuándo?'), question('c', '¿Cuándo?', 'Yo'))).toEqual([
    '¿Cuándo?',
    '¿Cuándo? (2)',
    '¿Cuándo? – Yo',
  ])
})
