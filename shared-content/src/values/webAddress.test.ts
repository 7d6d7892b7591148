import { describe, expect, it } from 'vitest'
import { webAddressProblem } from './webAddress.ts'

const problemOf = (address: string) => webAddressProblem(address, ['https', 'http'])

describe('an address of the public web', () => {
  it.each([
    'https://www.gob.mx/',
    'https://www.gob.mx',
    'http://www.fgjcdmx.gob.mx/denuncia?tipo=1&x=a%20b#inicio',
    'https://elinformante.mx/?p=99296',
    'https://web.archive.org/web/2020/https://www.gob.mx/',
    'https://españa.es/niñas',
    'https://xn--espaa-rta.es/',
    'https://es.wikipedia.org/wiki/Fiscalía_(México)',
    'https://a.b-c.gob.mx/x,y;z',
  ])('%s', (address) => {
    expect(problemOf(address)).toBeUndefined()
  })
})

describe('what is no address of the public web is refused, and why', () => {
  it.each([
    ['www.gob.mx', 'una dirección web empieza con https:// o http:// y está completa, como «https://www.gob.mx/»'],
    ['javascript:alert(1)', 'una dirección web empieza con'],
    ['https:/www.gob.mx', 'una dirección web empieza con'],
    ['https:\\\\www.gob.mx', 'una dirección web empieza con'],
    ['https:///www.gob.mx', 'una dirección web empieza con'],
    ['//www.gob.mx', 'una dirección web empieza con'],
    ['https://ejemplo.mx/a, https://otro.mx/b', 'lleva espacios; si son dos direcciones, deja una'],
    ['https://ejemplo.mx/ahttps://otro.mx/b', 'lleva dos direcciones; deja una'],
    ['https://ejemplo.mxhttps://otro.mx/b', 'lleva dos direcciones; deja una'],
    ['https://ejemplo.mx/a;https://otro.mx/b', 'lleva dos direcciones; deja una'],
    ['https://nombre:clave@ejemplo.mx/', 'lleva un nombre o una contraseña antes de «@»; quítalos'],
    ['https://www.gob.mx@ejemplo.mx/', 'lleva un nombre o una contraseña antes de «@»; quítalos'],
    ['https://ejemplo', '«ejemplo» no es el nombre de un sitio: le falta su terminación, como «.mx»'],
    ['https://localhost/', '«localhost» no es el nombre de un sitio'],
    ['https://servidor.local/', '«servidor.local» no es un sitio público'],
    ['https://10.0.0.1/', 'lleva números en lugar del nombre del sitio; escribe el nombre'],
    ['https://0x7f.1/', 'lleva números en lugar del nombre del sitio; escribe el nombre'],
    ['https://2130706433/', 'lleva números en lugar del nombre del sitio; escribe el nombre'],
    ['https://[::1]/', 'lleva números en lugar del nombre del sitio; escribe el nombre'],
    ['https://ejemplo.mx:8443/', 'lleva un puerto («:» después del nombre del sitio); quítalo'],
    ['https://ejemplo.mx:/', 'lleva un puerto («:» después del nombre del sitio); quítalo'],
    ['https://ejemplo.mx:99999/', 'no se entiende; escríbela completa, como «https://www.gob.mx/»'],
    ['https://ejemplo.mx/\u200Bx', 'lleva un carácter que no se ve (U+200B) después de «https://ejemplo.mx/»; bórralo'],
    ['https://ejemplo.mx/\u202Exm', 'lleva un carácter que cambia el sentido en que se lee (U+202E)'],
    ['https://ejemplo.mx./', '«ejemplo.mx.» no es el nombre de un sitio'],
    ['https://ejemplo..mx/', '«ejemplo..mx» no es el nombre de un sitio'],
    ['https://-ejemplo.mx/', '«-ejemplo.mx» no es el nombre de un sitio'],
    ['https://mi_sitio.mx/', '«mi_sitio.mx» no es el nombre de un sitio'],
    ['https://ejemplo.m/', '«ejemplo.m» no es el nombre de un sitio'],
    ['https://gоb.mx/', '«gоb.mx» tiene letras de otro alfabeto, que pueden parecer las nuestras; cópiala del sitio'],
    ['https://ejemplo.mx/%zz', 'lleva un «%» que no es de una dirección'],
    ['https://ejemplo.mx/%0aX', 'lleva un carácter de control escrito con «%»; quítalo'],
    ['https://ejemplo.mx/<b>', 'lleva un signo que no es de ella'],
    ['https://ejemplo.mx/,', 'lleva un signo que no es de ella'],
    ['https://ejemplo.mx\\@otro.mx/', 'lleva un signo que no es de ella'],
    [' https://ejemplo.mx/', 'una dirección web empieza con'],
    [`https://ejemplo.mx/${'a'.repeat(2048)}`, 'es demasiado larga (más de 2048 caracteres)'],
  ])('%s', (address, problem) => {
    expect(problemOf(address)).toContain(problem)
  })

  it('asks for https where people are sent', () => {
    expect(webAddressProblem('http://www.gob.mx/', ['https'])).toBe(
      'una dirección web empieza con https:// y está completa, como «https://www.gob.mx/»',
    )
  })
})
