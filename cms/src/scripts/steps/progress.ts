import type { SeedPhase } from '../../seed/seedContent.ts'

/** Shows phases on a terminal as a line that is written over, elsewhere as one line a phase. */
export function makeProgress(stream: NodeJS.WriteStream): (phase: SeedPhase) => void {
  return ({ label, total, done }) => {
    const ended = done >= total
    if (stream.isTTY) stream.write(`\r\u001b[2K${label}: ${done} de ${total}${ended ? '\n' : ''}`)
    else if (ended && done > 0) stream.write(`${label}: ${total}\n`)
  }
}
