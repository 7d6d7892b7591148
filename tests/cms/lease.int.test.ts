import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { leaseTimes, type PublishingLease, publishingLease } from '../../cms/src/publishing/lease.ts'
import { describeOnEachDatabase, type TestCms } from './support/testCms.ts'

await describeOnEachDatabase('who may publish', (database) => {
  let cms: TestCms
  let clock: number
  beforeAll(async () => {
    cms = await database.open()
  })
  afterAll(() => cms.close())
  beforeEach(() => {
    clock = 0
  })
  /** A process that has the same clock; each test begins with all leases given back. */
  const contender = (): PublishingLease => publishingLease(cms.payload, { now: () => clock })

  if (database.name === 'SQLite') {
    it('is whoever has the output folder: there is one machine', async () => {
      const [one, other] = [contender(), contender()]
      expect([await one.hold(), await other.hold()]).toEqual([true, true])
      await one.giveBack()
    })
    return
  }

  it('is one of several, however often and however many ask at once', async () => {
    const all = Array.from({ length: 5 }, contender)
    for (let round = 0; round < 5; round++) {
      const may = await Promise.all(all.flatMap((each) => [each.hold(), each.hold()]))
      expect(may.filter(Boolean)).toHaveLength(2)
      clock += leaseTimes.beat + 1
    }
    await Promise.all(all.map((each) => each.giveBack()))
  })

  it('is another at once when the first gives it back', async () => {
    const [one, other] = [contender(), contender()]
    expect([await one.hold(), await other.hold()]).toEqual([true, false])
    await one.giveBack()
    expect(await other.hold()).toBe(true)
    expect(await one.hold()).toBe(false)
    await other.giveBack()
  })

  it('is another when the first has given no sign of life, and then no longer the first', async () => {
    const [one, other] = [contender(), contender()]
    expect([await one.hold(), await other.hold()]).toEqual([true, false])
    clock += leaseTimes.silent - 1
    expect(await other.hold()).toBe(false)
    clock += 1
    expect(await other.hold()).toBe(true)
    expect(await one.hold()).toBe(false)
    await other.giveBack()
  })

  it('stays the same while it lives', async () => {
    const [one, other] = [contender(), contender()]
    expect(await one.hold()).toBe(true)
    for (let round = 0; round < 10; round++) {
      clock += leaseTimes.beat
      expect([await one.hold(), await other.hold()]).toEqual([true, false])
    }
    await one.giveBack()
  })

  it('is nobody whose clock jumps: only how long a sign stays the same counts', async () => {
    const [one, jumping] = [contender(), publishingLease(cms.payload, { now: () => clock + 3_600_000 * (clock % 2) })]
    expect([await one.hold(), await jumping.hold()]).toEqual([true, false])
    clock += leaseTimes.beat
    expect(await one.hold()).toBe(true)
    expect(await jumping.hold()).toBe(false)
    await one.giveBack()
  })
})
