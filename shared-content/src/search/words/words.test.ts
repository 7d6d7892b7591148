import { describe, expect, it } from 'vitest'
import { editDistance, forgivenIn } from './editDistance.ts'
import { spanishStem } from './spanishStem.ts'
import { splitQuery, splitWords } from './splitWords.ts'
import { stemOf } from './stemOf.ts'

describe('the words of a text', () => {
  it.each([
    ['¡No aparece!', ['no', 'aparece']],
    ['Niñas, niños', ['ninas', 'ninos']],
    ['nin\u0303os', ['ninos']],
    ['detención DETENCION', ['detencion', 'detencion']],
    ['vergüenza', ['verguenza']],
    ['D.I.F. del centro', ['dif', 'del', 'centro']],
    ['*079', ['079']],
    ['art. 20, fr. IV', ['art', '20', 'fr', 'iv']],
    ['<b>robo</b>', ['b', 'robo', 'b']],
    ['😭 robo 🚗💥', ['robo']],
    ['ro\u0000bo', ['ro', 'bo']],
    ['robo\ud83d', ['robo']],
    ['مرحبا', ['مرحبا']],
    ['¿?', []],
  ])('%j: %j', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })

  it('are no more than anybody types', () => {
    expect(splitQuery('robo '.repeat(2_000)).length).toBeLessThan(200)
    expect(Math.max(...splitQuery('x'.repeat(10_000)).map((word) => word.length))).toBeLessThan(50)
  })
})

describe('the Spanish stem', () => {
  it.each([
    'denuncia denuncias denunciar denuncio denunciaron denunciarlo denuncie denunciado',
    'robo robos robar robaron robarme roba robado robando robe',
    'detuvieron detener detenido detenidas detencion detenciones detienen detenga detuvo detenerlo',
    'violar violo violaron violacion violada violarla violador violando',
    'amenaza amenazas amenazan amenazaron amenazado amenace amenazo amenazando',
    'golpe golpes golpea golpeo golpearon golpear golpeada golpeandome',
    'acusan acusar acusado acusaron acusacion acuso',
    'desaparecer desaparecio desaparecida desaparecieron desaparicion desaparece',
    'extorsion extorsiones extorsionar extorsionan extorsionaron extorsionador',
    'familia familiar familiares familias',
    'policia policias policial policiales',
    'pagar pague pago pagan pagado pagaron paguen',
    'proteccion proteger protegen protegida',
    'lesion lesiones lesionar lesionado',
    'devolver devuelven devolvieron devuelvan devolucion',
    'buscar busco buscan busque buscando',
    'morir murio muere muerto muerte murieron',
    'seguir sigue siguen siguio siguiendo seguimiento sigo',
    'defensa defender defenderme defendio defensor defensora defensores',
    'juez jueces jueza',
    'herir herido heridas hirieron',
  ])('is one for %s', (family) => {
    expect(new Set(family.split(' ').map(spanishStem)).size).toBe(1)
  })

  it.each([
    ['casa', 'caso'],
    ['violencia', 'violacion'],
    ['pena', 'penal'],
    ['trata', 'trato'],
    ['plazo', 'plaza'],
    ['marido', 'mar'],
    ['estado', 'estar'],
    ['apelar', 'apellido'],
    ['medida', 'medio'],
    ['reten', 'retener'],
  ])('is not one for %s and %s', (one, other) => {
    expect(spanishStem(one)).not.toBe(spanishStem(other))
  })

  it.each(['constructor', '__proto__', 'tostring', 'si', '20', 'h2o', 'ñ', ''])('leaves something of «%s»', (word) => {
    expect(typeof spanishStem(word)).toBe('string')
    expect(spanishStem(word) === '').toBe(word === '')
  })
})

describe('the stem of a language', () => {
  it('is by its own rules', () => {
    expect(new Set(['report', 'reports', 'reported', 'reporting'].map(stemOf('en'))).size).toBe(1)
    expect(stemOf('es')('robaron')).toBe('rob')
  })

  it('is the word where no rules are known', () => {
    expect(stemOf('yua')('robaron')).toBe('robaron')
  })
})

describe('the distance of two words', () => {
  it.each([
    ['robo', 'robo', 2, 0],
    ['robo', 'roba', 2, 1],
    ['robo', 'obo', 2, 1],
    ['robo', 'robos', 2, 1],
    ['robo', 'rboo', 2, 1],
    ['denuncia', 'deunnica', 2, 2],
    ['robo', 'casa', 2, 3],
    ['abcdef', 'uvwxyz', 1, 2],
    ['a', 'abcdef', 2, 3],
    ['', 'ab', 2, 2],
  ])('of %s and %s, at most %d, is %d', (one, other, most, distance) => {
    expect(editDistance(one, other, most)).toBe(distance)
    expect(editDistance(other, one, most)).toBe(distance)
  })

  it('is forgiven by how long the word is', () => {
    expect(['rob', 'robo', 'robaro', 'robaron'].map(forgivenIn)).toEqual([0, 1, 1, 2])
  })
})
