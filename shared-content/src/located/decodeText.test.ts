import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContentError } from '../errors.ts'
import { decodeText } from './decodeText.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => Uint8Array.from(Buffer.from(text, encoding))
const problemOf = (bytes: Uint8Array) => {
  try {
    decodeText(bytes, 'caso.mdx')
    return 'sin problemas'
  } catch (error) {
    return (error as ContentError).message
  }
}

describe('the text of a file', () => {
  it('is UTF-8, with or without its mark', () => {
    expect(decodeText(bytesOf('Ministerio Público\r\n'), 'caso.mdx')).toBe('Ministerio Público\r\n')
    expect(decodeText(bytesOf('\uFEFFmañana'), 'caso.mdx')).toBe('mañana')
  })

  it.each([
    [
      'Windows-1252',
      bytesOf('---\ntitle: Caso\n---\n\nAcude al Ministerio Público mañana.\n', 'latin1'),
      'caso.mdx:5: El archivo no está en UTF-8: su renglón parece decir «Acude al Ministerio Público mañana.». Guárdalo como UTF-8',
    ],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'caso.mdx:1: El archivo no está en UTF-8 sino en UTF-16'],
    ['UTF-16, the other way', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'caso.mdx:1: El archivo no está en UTF-8 sino en UTF-16'],
    ['UTF-16 without its mark', bytesOf('---\n', 'utf16le'), 'caso.mdx:1: El archivo no está en UTF-8 sino en UTF-16'],
    ['a text cut in a letter', bytesOf('uno\nmañana').subarray(0, 7), 'caso.mdx:2: El archivo no está en UTF-8'],
    ['an overlong form', Uint8Array.of(0xc0, 0xaf), 'caso.mdx:1: El archivo no está en UTF-8'],
    ['half a character', Uint8Array.of(0xed, 0xa0, 0x80), 'caso.mdx:1: El archivo no está en UTF-8'],
    [
      'a lost letter',
      bytesOf('uno\nP\uFFFDblico'),
      'caso.mdx:2: El texto lleva el signo «�»: ahí se perdió una letra (U+FFFD) después de «uno P»',
    ],
    ['a mark of direction', bytesOf('uno\n\nal \u202E119'), 'caso.mdx:3: El texto lleva un carácter que cambia el sentido'],
    ['a null', bytesOf('uno dos\u0000'), 'caso.mdx:1: El texto lleva un carácter de control (U+0000)'],
    [
      'a file without end',
      new Uint8Array(1_000_001).fill(97),
      'caso.mdx: El archivo pesa 1.0 MB y un texto puede pesar hasta 1 MB.',
    ],
  ])('%s is refused', (_name, bytes, problem) => {
    expect(problemOf(bytes)).toContain(problem)
  })

  it('is never another than the bytes say', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        if (problemOf(bytes) !== 'sin problemas') return
        const [first, second, third] = bytes
        const body = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes
        expect(bytesOf(decodeText(bytes, 'caso.mdx'))).toEqual(body)
      }),
    )
  })
})
