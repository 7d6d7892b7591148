import { readdirSync, readFileSync } from 'node:fs'

/** Processes of the search engine that this one has started; Linux alone tells. */
export function searchEngines(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return stat.includes('(pagefind') && Number(parent) === process.pid && state !== 'Z'
      } catch {
        // Ended between two looks.
        return false
      }
    })
}
