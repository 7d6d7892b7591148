import { describe, expect, it } from 'vitest'
import { eachAtOnce } from './eachAtOnce.ts'
import { measureChildren } from './measureChildren.ts'
import { CommandError, runCommand } from './runCommand.ts'

const cwd = import.meta.dirname
const node = (script: string) => runCommand({ program: process.execPath, args: ['-e', script], cwd })
/** Of the processor's time: a busy machine takes longer over it. */
const burn = (milliseconds: number) =>
  `const spent = () => { const { user, system } = process.cpuUsage(); return user + system }; const end = spent() + ${milliseconds * 1000}; while (spent() < end);`

describe.runIf(process.platform === 'linux')('the cost of child processes', () => {
  it('counts the CPU of a process that its parent has started in turn', async () => {
    const inner = JSON.stringify(burn(600))
    const { usage } = await measureChildren(() =>
      node(`require('node:child_process').execFileSync(process.execPath, ['-e', ${inner}])`),
    )
    expect(usage.cpuSeconds).toBeGreaterThan(0.6)
    expect(usage.wallSeconds).toBeGreaterThan(0.6)
  })

  it('sees the memory of processes at the same time, together', async () => {
    const hold = `const held = Buffer.alloc(150e6, 1); ${burn(1500)} held[0]`
    const { usage } = await measureChildren(() => eachAtOnce([hold, hold], 2, async (script) => void (await node(script))))
    expect(usage.peakMemoryBytes).toBeGreaterThan(300e6)
    expect(usage.peakMemoryBytes).toBeLessThan(900e6)
  })

  it('leaves out the work of this process', async () => {
    const { usage } = await measureChildren(async () => {
      const end = performance.now() + 500
      while (performance.now() < end);
    })
    expect(usage.cpuSeconds).toBeLessThan(0.1)
  })
})

describe('a command', () => {
  it('that fails says what it was and what it said', async () => {
    const failed = node("console.error('no hay disco'); process.exit(3)")
    await expect(failed).rejects.toThrow(CommandError)
    await expect(failed).rejects.toThrow(/^Falló .*no hay disco/s)
  })
  it('that does not exist is named', async () => {
    await expect(runCommand({ program: 'no-existe-este-programa', args: [], cwd })).rejects.toThrow(
      /^No se pudo ejecutar no-existe-este-programa/,
    )
  })
  it('is the last one when it fails in a queue', async () => {
    const begun: number[] = []
    const work = async (item: number) => {
      begun.push(item)
      if (item === 2) throw new RangeError('dos')
    }
    await expect(eachAtOnce([1, 2, 3, 4], 1, work)).rejects.toThrow('dos')
    expect(begun).toEqual([1, 2])
  })
})
