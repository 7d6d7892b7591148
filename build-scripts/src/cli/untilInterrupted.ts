/** Somebody asked a command to end before it was done. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  readonly code = 'interrupted'
  /** What the process says of itself at its end, as a shell would. */
  readonly exitCode: number

  constructor(exitCode: number) {
    super('Se interrumpió. Lo publicado quedó como estaba.')
    this.exitCode = exitCode
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * Does work that an interrupt (Ctrl-C, SIGTERM, a closed terminal) breaks off: the work is told by its signal and ends
 * what it has begun. A second interrupt ends the process at once.
 * @throws {InterruptedError} as the reason of the signal.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[]
  const interrupt = (name: keyof typeof exitCodes) => {
    if (controller.signal.aborted) process.exit(exitCodes[name])
    controller.abort(new InterruptedError(exitCodes[name]))
  }
  for (const name of names) process.on(name, interrupt)
  try {
    return await work(controller.signal)
  } finally {
    for (const name of names) process.off(name, interrupt)
  }
}
