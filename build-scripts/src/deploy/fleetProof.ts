import { sha256 } from '@justicia/shared-content/digests'
import { inParallel } from './inParallel.ts'
import { type Patience, retried } from './retried.ts'
import type { Target } from './Target.ts'

/** What some sites serve at one moment: each with its pointer, and one mark of all its files, their times too. */
export type FleetTrace = ReadonlyMap<string, { pointer: string; files: string }>

/** What became of the sites that a deployment was not about. */
export interface FleetProof {
  untouched: string[]
  /** Switched meanwhile by another deployment. */
  switched: string[]
  /** Another file or another time under the same release: nobody should have. */
  touched: string[]
}

const tracedAtOnce = 4

/** Takes down what some sites serve, so that it can be compared (`compareFleet`). */
export async function traceFleet(target: Target, sites: readonly string[], patience: Patience): Promise<FleetTrace> {
  const traces = await inParallel(sites, tracedAtOnce, async (site) => {
    const pointer = (await retried(() => target.pointer(site), patience))?.token ?? ''
    const listed = await retried(() => target.list(site), patience)
    const files = [...listed].sort(([a], [b]) => (a < b ? -1 : 1))
    return [site, { pointer, files: sha256(JSON.stringify(files)) }] as const
  })
  return new Map(traces)
}

/** What is otherwise than before. */
export function compareFleet(before: FleetTrace, after: FleetTrace): FleetProof {
  const proof: FleetProof = { untouched: [], switched: [], touched: [] }
  for (const [site, { pointer, files }] of before) {
    const now = after.get(site)
    if (now?.pointer !== pointer) proof.switched.push(site)
    else (now.files === files ? proof.untouched : proof.touched).push(site)
  }
  return proof
}

/** One line for the report. */
export function fleetProofToText({ untouched, switched, touched }: FleetProof): string {
  const sites = (count: number) => (count === 1 ? 'El otro sitio' : `Los otros ${count} sitios`)
  const are = untouched.length === 1 ? 'sigue igual' : 'siguen igual'
  return [
    ...(untouched.length === 0 ? [] : [`${sites(untouched.length)} ${are}: los mismos archivos con las mismas fechas.`]),
    ...(switched.length === 0 ? [] : [`Otra publicación cambió mientras tanto: ${switched.join(', ')}.`]),
    ...(touched.length === 0
      ? []
      : [`¡Atención! Sin que nadie publicara ahí, cambiaron archivos de: ${touched.join(', ')}. Revísalo con «npm run verify».`]),
  ].join(' ')
}
