/** Shows how a long command goes: a line that is rewritten on a terminal, one line a phase elsewhere. */
export interface Progress<Phase extends string> {
  /** A phase begins, and the one before is done. */
  phase(phase: Phase): void
  /** How far the phase is; shown on a terminal only. */
  step(done: number, of: number): void
  /** The last phase is done. @returns wall-clock seconds by phase. */
  done(): Record<Phase, number>
}

/**
 * Progress on a stream.
 * @param labels what people read for each phase, in the order in which they run.
 * @param quiet shows nothing and only takes the time.
 */
export function createProgress<Phase extends string>(input: {
  stream: { write(text: string): unknown; isTTY?: boolean }
  labels: Record<Phase, string>
  quiet: boolean
}): Progress<Phase> {
  const { stream, labels, quiet } = input
  const isTerminal = stream.isTTY === true
  const seconds = Object.fromEntries(Object.keys(labels).map((phase) => [phase, 0])) as Record<Phase, number>
  let current: { phase: Phase; started: number } | undefined
  const show = (text: string) => {
    if (!quiet) stream.write(isTerminal ? `\r\x1b[K${text}` : text)
  }
  const finish = () => {
    if (current === undefined) return
    seconds[current.phase] = (performance.now() - current.started) / 1000
    show(`${labels[current.phase]}: ${seconds[current.phase].toFixed(1)} s\n`)
    current = undefined
  }
  return {
    phase(phase) {
      finish()
      current = { phase, started: performance.now() }
      if (isTerminal) show(`${labels[phase]}…`)
    },
    step(done, of) {
      if (isTerminal && current !== undefined) show(`${labels[current.phase]}… ${done} de ${of}`)
    },
    done() {
      finish()
      return seconds
    },
  }
}
