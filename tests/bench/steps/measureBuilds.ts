import path from 'node:path'
import type { BenchReport } from '../report/BenchReport.ts'
import { fullBuildFigures, fullBuildRound } from './measureFullBuild.ts'
import { type PeerRound, peerFigures, peerRound } from './measurePeer.ts'
import type { PreparedPeer } from './preparePeers.ts'
import type { BuildInput } from './runBuild.ts'

/**
 * Full builds: ours, ours of a larger corpus, and the peers', each once a round and one after another, so that a
 * machine that becomes slow meanwhile is slow for all.
 */
export async function measureBuilds(input: {
  build: Omit<BuildInput, 'outDir'>
  dir: string
  rounds: number
  /** The corpus four times. */
  largeDir: string | undefined
  peers: readonly PreparedPeer[]
  pagesBySite: ReadonlyMap<string, number>
  say(line: string): void
}): Promise<Pick<BenchReport, 'build' | 'large' | 'peers'>> {
  const { build, dir, rounds, largeDir, peers, pagesBySite, say } = input
  const ours = []
  const large = []
  const ofPeers = peers.map((prepared) => ({ prepared, rounds: [] as PeerRound[] }))
  for (let round = 1; round <= rounds; round += 1) {
    say(`Vuelta ${round} de ${rounds}: construcción completa…`)
    ours.push(await fullBuildRound({ ...build, outDir: path.join(dir, 'full') }))
    if (largeDir !== undefined) {
      say(`Vuelta ${round} de ${rounds}: contenido cuatro veces…`)
      large.push(await fullBuildRound({ ...build, contentDir: largeDir, outDir: path.join(dir, 'large') }))
    }
    for (const each of ofPeers) {
      say(`Vuelta ${round} de ${rounds}: ${each.prepared.peer.title}…`)
      each.rounds.push(await peerRound(each.prepared))
    }
  }
  const peersDone = []
  for (const each of ofPeers) peersDone.push(await peerFigures({ ...each, pagesBySite }))
  return {
    build: fullBuildFigures(ours),
    ...(large.length === 0 ? {} : { large: fullBuildFigures(large) }),
    ...(peersDone.length === 0 ? {} : { peers: peersDone }),
  }
}
