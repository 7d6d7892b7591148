import { readFileSync } from 'node:fs'
import path from 'node:path'

const research = path.resolve(import.meta.dirname, '../../research')

/** The rows of a table, read by nothing that the notes are made with. */
export function rowsOf(table: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path.join(research, `${table}.csv`), 'utf8')
    .trim()
    .split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])))
}

/** With one decimal, by the digits as they are written: half of one to the even side. */
export function tenth(text: string): string {
  const [whole = '0', digits = ''] = text.split('.')
  const cents = BigInt(`${whole}${digits.padEnd(2, '0').slice(0, 2)}`)
  const [tenths, rest] = [cents / 10n, cents % 10n]
  const up = rest > 5n || (rest === 5n && tenths % 2n === 1n) ? 1n : 0n
  const all = String(tenths + up).padStart(2, '0')
  return `${all.slice(0, -1)}.${all.slice(-1)}`
}
