import { expect, it, vi } from 'vitest'
import { type Memory, ReadLog } from './ReadLog.ts'

it('tells what was read, and of what is made within something else, both', () => {
  const log = new ReadLog()
  log.note('guide:robo')
  const { value, reads } = log.record(() => {
    log.note('guide:fraude')
    const inner = log.record(() => log.note('terms:'))
    log.note('fact:/denuncia')
    return [...inner.reads]
  })
  expect(value).toEqual(['terms:'])
  expect([...reads].sort()).toEqual(['fact:/denuncia', 'guide:fraude', 'terms:'])
})

it('makes what it remembers once for each object and key, and notes what was read for it each time', () => {
  const log = new ReadLog()
  const memory: Memory<string> = new WeakMap()
  const make = vi.fn(() => {
    log.note('term:dolo')
    return 'made'
  })
  const [one, other] = [{}, {}]
  const of = (object: object, key: string) => log.record(() => log.remember(memory, object, key, make))
  for (const { value, reads } of [of(one, 'a'), of(one, 'a'), of(other, 'a'), of(one, 'b')]) {
    expect(value).toBe('made')
    expect([...reads]).toEqual(['term:dolo'])
  }
  expect(make).toHaveBeenCalledTimes(3)
})

it('remembers nothing of what failed, and notes what it had read', () => {
  const log = new ReadLog()
  const memory: Memory<string> = new WeakMap()
  const fail = () => {
    log.note('law:CNPP')
    throw new Error('no')
  }
  const { reads } = log.record(() => {
    expect(() => log.remember(memory, log, '', fail)).toThrow('no')
  })
  expect([...reads]).toEqual(['law:CNPP'])
  expect(log.remember(memory, log, '', () => 'yes')).toBe('yes')
})
