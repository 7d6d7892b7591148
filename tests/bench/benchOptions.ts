import path from 'node:path'
import { type Flag, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { today } from '@justicia/shared-content/day'
import type { State } from '@justicia/shared-content/schema/state'
import { chooseSites } from '../../build-scripts/src/cli/chooseSites.ts'
import { defaultContent } from '../../build-scripts/src/repository.ts'
import { type PeerName, peerNames } from './peers/Peer.ts'

/** What may be left out; the full build is always measured, for it is what the rest is compared with. */
export const benchParts = ['large', 'plan', 'publish', 'memory', 'rebuild', 'peers', 'cms', 'weights', 'browser'] as const
export type BenchPart = (typeof benchParts)[number]

export const benchFlags = {
  rounds: { value: '<número>', help: 'vueltas; se da la mediana (3, o 1 con --quick)' },
  quick: { help: 'una sola vuelta, y en el navegador una sola carga de cada página' },
  publications: { value: '<número>', help: 'cambios que se publican para ver si la memoria crece (1000, o 20 con --quick)' },
  all: { help: 'Astro por estado con todos los sitios, en lugar de con algunos' },
  only: { value: '<partes>', help: `además de la construcción completa, solo estas: ${benchParts.join(',')}` },
  peers: { value: '<nombres>', help: `comparar solo con estos: ${peerNames.join(',')}` },
  states: { value: '<sitios>', help: 'solo estos sitios: jal,MX-CMX,oaxaca,nacional' },
  content: { value: '<carpeta>', help: 'contenido de entrada (shared-content/content)' },
  json: { help: 'muestra las cifras como JSON' },
  write: { help: 'escribe las tablas en docs/measurements.md' },
} satisfies Record<string, Flag>

/** What one run measures. */
export interface BenchOptions {
  rounds: number
  /** For the memory of a kept process. */
  publications: number
  all: boolean
  parts: ReadonlySet<BenchPart>
  peers: readonly PeerName[]
  /** Sites, the portal among them unless `--states` left it out. */
  slugs: string[]
  contentDir: string
  /** ISO day that the sites are built for. */
  date: string
  json: boolean
  write: boolean
}

/**
 * Reads the command line.
 * @returns undefined when help was asked for.
 * @throws {UsageError}
 */
export function benchOptions(args: readonly string[], states: readonly State[]): BenchOptions | undefined {
  const values = parseFlags(args, benchFlags)
  if (values === undefined) return undefined
  const { quick, all, json, write } = values
  return {
    rounds: numberOf('rounds', values.rounds, quick ? 1 : 3),
    publications: numberOf('publications', values.publications, quick ? 20 : 1000),
    all,
    json,
    write,
    parts: new Set(chosen('only', values.only, benchParts)),
    peers: chosen('peers', values.peers, peerNames),
    slugs: chooseSites(states, values.states),
    contentDir: path.resolve(values.content ?? defaultContent),
    date: today(),
  }
}

function numberOf(flag: string, text: string | undefined, usual: number): number {
  const number = Number(text ?? usual)
  if (Number.isInteger(number) && number > 0) return number
  throw new UsageError(`--${flag} es un número entero mayor que cero, no «${text}».`)
}

function chosen<T extends string>(flag: string, list: string | undefined, known: readonly T[]): readonly T[] {
  if (list === undefined) return known
  const names = list.split(',').filter((name) => name !== '')
  const unknown = names.find((name) => !(known as readonly string[]).includes(name))
  if (unknown !== undefined) throw new UsageError(`--${flag} no conoce «${unknown}». Puede ser: ${known.join(', ')}.`)
  return known.filter((name) => names.includes(name))
}
