import { errorToText } from '../output/errorToText.ts'
import type { Target } from './Target.ts'

/**
 * Adds the compressed copies of some sites, once they show what they should: a site is served without them too, so what
 * goes wrong here is told and stops nothing.
 * @param input.say told one line for all, and one for each site that has none.
 */
export async function addCopiesToSites(input: {
  target: Target
  sites: readonly string[]
  signal: AbortSignal
  say: (line: string) => void
}): Promise<void> {
  const { target, sites, signal, say } = input
  if (target.addCopies === undefined) return
  const started = performance.now()
  let [made, placed] = [0, 0]
  for (const site of sites) {
    if (signal.aborted) break
    try {
      const added = await target.addCopies(site, signal)
      made += added.made
      placed += added.placed
    } catch (error) {
      if (!signal.aborted) say(`${site}: sin copias comprimidas nuevas, se sirve igual. ${errorToText(error)}`)
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const isOver = signal.aborted ? 'Se interrumpieron las copias comprimidas; lo publicado se sirve igual' : 'Copias comprimidas'
  say(`${isOver}: ${made} hechas, ${placed} puestas, ${seconds} s.`)
}
