import { describe, expect, it } from 'vitest'
import { createProgress } from './createProgress.ts'

function recorder(isTTY: boolean) {
  const written: string[] = []
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } }
}
const labels = { content: 'Contenido', sites: 'Sitios' }

describe('createProgress', () => {
  it('writes one line a phase where there is no terminal', () => {
    const { written, stream } = recorder(false)
    const progress = createProgress({ stream, labels, quiet: false })
    progress.phase('content')
    progress.phase('sites')
    progress.step(1, 2)
    progress.done()
    expect(written.map((line) => line.replace(/\d/g, '0'))).toEqual(['Contenido: 0.0 s\n', 'Sitios: 0.0 s\n'])
  })

  it('rewrites its line on a terminal', () => {
    const { written, stream } = recorder(true)
    const progress = createProgress({ stream, labels, quiet: false })
    progress.phase('sites')
    progress.step(1, 2)
    expect(written).toEqual(['\r\x1b[KSitios…', '\r\x1b[KSitios… 1 de 2'])
  })

  it('is silent when told, and still takes the time', () => {
    const { written, stream } = recorder(true)
    const progress = createProgress({ stream, labels, quiet: true })
    progress.phase('content')
    expect(progress.done().content).toBeGreaterThan(0)
    expect(written).toEqual([])
  })
})
