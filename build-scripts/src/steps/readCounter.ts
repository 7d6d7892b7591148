import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { counterAddress } from '@justicia/shared-content/measurement/hits'
import type { Counter } from '@justicia/shared-content/pages/model'

/**
 * What sites tell a counter, as JUSTICIA_COUNTER says: nothing where it is empty; `sí` for what is clicked and found,
 * `visitas` for pages that are opened too, where the web server writes no log of visits.
 * @throws {UsageError} for anything else.
 */
export function readCounter(env: Readonly<Record<string, string | undefined>>): { counter?: Counter } {
  const said = (env.JUSTICIA_COUNTER ?? '').trim().toLowerCase()
  if (said === '' || said === 'no') return {}
  if (said === 'sí' || said === 'si') return { counter: { address: counterAddress } }
  if (said === 'visitas') return { counter: { address: counterAddress, visits: true } }
  throw new UsageError(`JUSTICIA_COUNTER dice «${said}». Escribe «sí», «visitas» o nada (docs/measurement.md).`)
}
