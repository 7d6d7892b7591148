import type { SeedProgress } from '../seed/seedContent.ts'
import type { CommandOutput } from './Command.ts'

/** Shows phases on a terminal as a line that is written over, elsewhere as one line a phase. */
export function makeProgress(stream: CommandOutput): (progress: SeedProgress) => void {
  return ({ label, total, done, waiting = false }) => {
    const text = waiting
      ? `${label}: la base de datos está ocupada por otro programa o por una siembra cortada; esperando…`
      : `${label}: ${done} de ${total}`
    const ended = done >= total
    if (stream.isTTY) stream.write(`\r\u001b[2K${text}${ended || waiting ? '\n' : ''}`)
    else if (ended || waiting) stream.write(`${text}\n`)
  }
}
