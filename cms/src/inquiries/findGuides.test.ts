import { expect, it } from 'vitest'
import type { DeskGuide } from './Desk.ts'
import { findGuides, mostFound } from './findGuides.ts'

const guide = (slug: string, title: string, names = ''): DeskGuide => ({ slug, title, names })
const guides = [
  guide('robo', 'Robo', 'robo|me asaltaron|me robaron el celular'),
  guide('robo-de-vehiculo', 'Robo de vehículo', 'robo de vehiculo|me robaron el coche'),
  guide('denuncia', 'Cómo presentar una denuncia por robo', 'como presentar una denuncia por robo|levantar un acta'),
]
const found = (typed: string) => findGuides(guides, typed).map(({ slug }) => slug)

it('finds by title and by what people call it, without accents, by the beginnings of words', () => {
  expect(found('ROB')).toEqual(['robo', 'robo-de-vehiculo', 'denuncia'])
  expect(found('vehículo')).toEqual(['robo-de-vehiculo'])
  expect(found('me robaron el coche')).toEqual(['robo-de-vehiculo'])
  expect(found('acta')).toEqual(['denuncia'])
})

it('wants all words in one name, and shows nothing for none', () => {
  expect(found('celular coche')).toEqual([])
  expect(found('obo')).toEqual([])
  expect(found('  ')).toEqual([])
})

it('shows no more than is read while somebody waits', () => {
  const many = Array.from({ length: 20 }, (_, n) => guide(`robo-${n}`, `Robo ${n}`, `robo ${n}`))
  expect(findGuides(many, 'robo')).toHaveLength(mostFound)
})
