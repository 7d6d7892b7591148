import { describe, expect, it } from 'vitest'
import { emailProblem } from './emailAddress.ts'

describe('an e-mail address', () => {
  it.each(['avisos@gob.mx', 'avisos.errores+sitio@justicia-ejemplo.org.mx'])('may be %s', (text) => {
    expect(emailProblem(text)).toBeUndefined()
  })

  it.each([
    ['avisos', 'con una «@»'],
    ['mailto:avisos@gob.mx', 'lleva signos que un correo no puede llevar'],
    ['Avisos <avisos@gob.mx>', 'una sola dirección sin espacios'],
    ['a@gob.mx,b@gob.mx', 'una sola dirección'],
    ['avisos@gob.mx?cc=otro', 'lleva más que el nombre de un sitio'],
    ['avisos@localhost', 'le falta su terminación'],
    ['avisos@ejemplo.example', 'no es un sitio público'],
    ['avisos@10.0.0.1', 'lleva números'],
    ['.avisos@gob.mx', 'lleva signos'],
    [`${'a'.repeat(250)}@gob.mx`, 'es demasiado largo'],
  ])('may not be %s', (text, problem) => {
    expect(emailProblem(text)).toContain(problem)
  })
})
