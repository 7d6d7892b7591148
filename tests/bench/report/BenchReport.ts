import type { Template } from '@justicia/shared-content/pages/model'
import type { Usage } from '../measure/Usage.ts'
import type { PeerName } from '../peers/Peer.ts'

/** All figures of one run; what was left out is absent. Times are seconds, medians of the rounds. */
export interface BenchReport {
  date: string
  /** As it can be typed again. */
  command: string
  rounds: number
  sites: number
  /** `loadBefore`: processes that wanted a core in the minute before; with more than cores, others were at work. */
  machine: { processor: string; cores: number; memoryBytes: number; loadBefore: number; node: string }
  /** `astro build` of the one bundle: needed only when a template changed. */
  bundle: Usage
  build: BuildFigures
  /** The corpus four times. */
  large?: BuildFigures
  planning?: PlanFigures
  publishing?: PublishFigures[]
  memory?: MemoryFigures
  rebuilds?: RebuildFigures[]
  peers?: PeerFigures[]
  /** Why a peer is missing, one line each. */
  skipped: string[]
  cms?: CmsFigures
  weights?: WeightFigures
  browser?: BrowserFigures
}

/** A full build into an empty folder, by `npm run build`. */
export interface BuildFigures {
  usage: Usage
  pages: number
  /** Wall-clock by phase. */
  phases: Record<BuildPhase, number>
  /** Summed over sites, which are made side by side. */
  work: { plan: number; render: number; index: number }
}
export const buildPhases = ['content', 'media', 'bundle', 'sites', 'switch'] as const
export type BuildPhase = (typeof buildPhases)[number]

/** Which pages a change makes stale, and planning them, in a kept process. */
export interface PlanFigures {
  pages: number
  /** Planning every page for the first time, and noting what it reads. */
  allSeconds: number
  changes: {
    change: PlannedChange
    /** Pages to be made again. */
    pages: number
    /** From the edited piece to the list of its pages. */
    knownSeconds: number
    plannedSeconds: number
  }[]
}
export type PlannedChange = 'variant' | 'guide-text' | 'guide-title' | 'organization'

/** From a change to its pages live, in a kept process. */
export interface PublishFigures {
  change: PlannedChange
  sites: number
  pages: number
  seconds: number
  /** Of all rounds. */
  slowest: number
  cpuSeconds: number
}

/** What a kept process holds while it publishes, and whether it grows. */
export interface MemoryFigures {
  sites: number
  held: {
    /** Changes that were published until then. */
    publications: number
    /** Objects that are still needed: after the garbage was collected. */
    heapBytes: number
    residentBytes: number
  }[]
}

/** What one change costs. */
export interface RebuildFigures {
  change: RebuildChange
  /** A process of its own, or one that kept its threads, bundle and search engine. */
  start: 'cold' | 'warm'
  /** Of a cold one, the whole process; of a warm one, reading the content and building. */
  usage: Usage
  /** Without reading and checking the content. */
  sitesSeconds: number
  pages: number
  indexes: number
}
/** `page-alone` names its site; the others plan all of them and find out for themselves. */
export const rebuildChanges = ['page-alone', 'page', 'guide'] as const
export type RebuildChange = (typeof rebuildChanges)[number]

/** The same pages by another generator, then Pagefind. */
export interface PeerFigures {
  name: PeerName
  title: string
  /** Of both. */
  usage: Usage
  pagesSeconds: number
  searchSeconds: number
  pages: number
  /** Sites that were really built; with fewer than all, times are multiplied by pages. */
  measuredSites: number
}

export interface CmsFigures {
  documents: number
  documentsPerSecond: number
  /** Inside the process, once the CMS is open. */
  seedSeconds: number
  snapshotSeconds: number
  /** Whole processes. */
  seed: Usage
  snapshot: Usage
}

/** Smallest, middle and largest of some pages, in bytes after Brotli (quality 11). */
export interface Spread {
  min: number
  median: number
  max: number
}
export interface WeightFigures {
  /** Sites whose pages were compressed. */
  sites: number
  templates: { template: Template; pages: number; bytes: number; brotli: Spread }[]
  /** All scripts that a site carries of its own, without the search engine. */
  scripts: { files: number; bytes: number; brotli: number }
}

/** First visits in a browser on a slow line: medians of some loads. Times are milliseconds from the start of the navigation. */
export interface BrowserFigures {
  loads: number
  /** Milliseconds from a request to its answer. */
  latency: number
  /** Kilobits a second, both ways. */
  kilobits: number
  /** How many times slower the processor was made. */
  processor: number
  /** The heaviest page of each template that was measured. */
  pages: {
    template: Template
    path: string
    firstPaint: number
    firstContentfulPaint: number
    largestContentfulPaint: number
    loaded: number
    layoutShift: number
    /** As they travelled, headers included. */
    bytes: number
    requests: number
  }[]
}
