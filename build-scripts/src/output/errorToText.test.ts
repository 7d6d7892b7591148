import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { describe, expect, it } from 'vitest'
import { errorToText } from './errorToText.ts'

const systemError = (code: string, fields: object) => Object.assign(new Error(`${code}: no space left`), { code, ...fields })

describe('errorToText', () => {
  it('says what a full disk means', () => {
    expect(errorToText(systemError('ENOSPC', { path: '/dist/x.html' }))).toBe(
      'El disco está lleno (/dist/x.html). Libera espacio y vuelve a intentar; lo publicado quedó como estaba.',
    )
  })

  it('says what to do about a port in use', () => {
    expect(errorToText(systemError('EADDRINUSE', { port: 4321 }))).toBe(
      'El puerto 4321 está ocupado. Cierra lo que lo usa o indica otro con --port=<número>.',
    )
  })

  it('says of any other system error what was tried, and where', () => {
    expect(errorToText(systemError('ELOOP', { syscall: 'open', path: '/dist/x' }))).toBe(
      'El sistema no pudo hacer «open» (/dist/x): ELOOP.',
    )
  })

  it('says what it means that a folder cannot be put in another’s place', () => {
    expect(errorToText(systemError('EXDEV', { path: '/dist/live/jalisco' }))).toMatch(
      /^La carpeta de salida y algo de ella \(«live», «objects», «trees»\) están en discos distintos \(\/dist\/live\/jalisco\)/,
    )
  })

  it('lets the project’s own errors speak for themselves', () => {
    expect(errorToText(new UsageError('Falta el estado.'))).toBe('Falta el estado.')
  })

  it('shows where an unforeseen error came from', () => {
    expect(errorToText(new TypeError('x is undefined'))).toMatch(/^TypeError: x is undefined\n\s+at /)
  })
})
