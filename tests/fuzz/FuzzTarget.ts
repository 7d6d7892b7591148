/** A reader of input from outside, and what must hold whatever it is given. */
export interface FuzzTarget {
  /** With what its cases end, and so its folder's files: `.mdx`. */
  extension: string
  /** Folder of `corpus/`, where it is not the target's name: the same inputs serve several targets. */
  corpus?: string
  /** Whole inputs to begin with. */
  seeds: () => Promise<readonly string[]>
  /** New inputs, made from a number, that are not changes of others. */
  generate?: (seed: number) => readonly string[]
  /** Words that this reader knows, to be put into inputs. */
  dictionary: readonly string[]
  /** How long one input may take at most, in milliseconds of this thread's processor; else `longestRun`. */
  longestRun?: number
  /**
   * Gives the reader one input. A refusal in its own words is right.
   * @throws {FuzzFailure} when something is not as it must be; any other error is a failure too.
   */
  run: (input: Uint8Array) => void | Promise<void>
  /** Starts what all threads of a run share. @returns what ends it. */
  prepare?: () => Promise<() => Promise<void>>
  /** Ends what this thread opened, once nothing more is run. */
  close?: () => Promise<void>
}

/** Something that must hold and does not. */
export class FuzzFailure extends Error {
  override readonly name = 'FuzzFailure'
}

/** What is the same of failures that have one cause: without what was quoted and counted. */
export function kindOfFailure(failure: string): string {
  return failure.replace(/«[^»]*»|\d+/g, '…').slice(0, 100)
}

/** No input of a reader may take longer, in milliseconds of this thread's processor. */
export const longestRun = 2000

/**
 * Runs one input.
 * @returns what is wrong, in one line; undefined when nothing is.
 */
export async function findFailure(target: FuzzTarget, input: Uint8Array): Promise<string | undefined> {
  const before = process.threadCpuUsage()
  try {
    await target.run(input)
  } catch (error) {
    return error instanceof FuzzFailure ? error.message : `error que no es del contenido: ${String(error)}`
  }
  const { user, system } = process.threadCpuUsage(before)
  const spent = (user + system) / 1000
  return spent > (target.longestRun ?? longestRun) ? `tardó ${Math.round(spent)} ms` : undefined
}
