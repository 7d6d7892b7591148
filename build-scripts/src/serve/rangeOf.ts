/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The part of `size` bytes that a `Range` header asks for (RFC 9110, 14.2).
 * @returns undefined when all is to be sent: there is no header, it counts in another unit, or asks for several parts;
 * null when nothing of it can be satisfied.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined | null {
  const list = /^\s*bytes\s*=(.*)$/i.exec(header ?? '')?.[1]
  if (list === undefined) return undefined
  const ranges = list.split(',').flatMap((range) => singleRange(range, size) ?? [])
  if (ranges.length > 1) return undefined
  return ranges[0] ?? null
}

function singleRange(range: string, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^\s*(\d*)-(\d*)\s*$/.exec(range) ?? []
  if (first === '' && last === '') return undefined
  // `-5` is the last five bytes.
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end ? { start, end } : undefined
}
