import type { Where } from 'payload'
import { maxConditionDepth, maxConditions, maxDepth, maxSortFields } from './readLimits.ts'

/** What a request asks for, as Payload hands it to a reading operation. */
export interface ReadArguments {
  depth?: unknown
  limit?: unknown
  page?: unknown
  pagination?: unknown
  joins?: unknown
  populate?: unknown
  sort?: unknown
  where?: unknown
}

/**
 * The same question with an answer of bounded size. `limit=0`, `-1` and `pagination=false`, which mean «all» to Payload,
 * mean the ceiling; related documents come one level deep and with the few fields that their collection chose.
 * @param most documents in one answer.
 */
export function boundedRead<T extends ReadArguments>(args: T, most: number): T {
  const bounded: ReadArguments = { ...args }
  if ('depth' in args) bounded.depth = clamp(args.depth, 0, maxDepth)
  if ('limit' in args || 'pagination' in args)
    bounded.limit = asksForAll(args) ? most : args.limit === undefined ? undefined : clamp(args.limit, 1, most)
  if ('page' in args && args.page !== undefined) bounded.page = clamp(args.page, 1, 1_000_000)
  if (typeof args.sort === 'string') bounded.sort = args.sort.split(',').slice(0, maxSortFields).join(',')
  else if (Array.isArray(args.sort)) bounded.sort = args.sort.slice(0, maxSortFields)
  delete bounded.populate
  delete bounded.joins
  return bounded as T
}

function asksForAll({ limit, pagination }: ReadArguments): boolean {
  if (limit === undefined) return pagination === false
  return !(Number(limit) > 0)
}

function clamp(value: unknown, least: number, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (Number.isNaN(number)) return least
  return Math.min(Math.max(Math.trunc(number), least), most)
}

/** Whether a query has more conditions, or stands deeper in itself, than anybody needs. */
export function isTooLarge(where: unknown): boolean {
  let conditions = 0
  const visit = (node: unknown, depth: number): boolean => {
    if (depth > maxConditionDepth * 2) return true
    if (Array.isArray(node)) {
      conditions += node.length
      return conditions > maxConditions || node.some((child) => visit(child, depth + 1))
    }
    if (typeof node !== 'object' || node === null) return false
    const children = Object.values(node as Where)
    conditions += children.length
    return conditions > maxConditions || children.some((child) => visit(child, depth + 1))
  }
  return visit(where, 0)
}
