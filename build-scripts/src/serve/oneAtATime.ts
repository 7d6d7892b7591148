import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Requests that wait for the one before on their connection: more than any browser sends ahead, and what all may hold. */
const mostWaiting = { onOne: 128, onAll: 4096 }

/**
 * Answers the requests of a connection one after another, each once the answer before has been taken, so that who asks
 * and does not read makes no more than one answer. A connection that sends too much ahead is closed; the first request
 * of a connection never waits for another connection.
 */
export function oneAtATime(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const turns = new WeakMap<Socket, { waiting: number; last: Promise<void> }>()
  let waitingOnAll = 0
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request
    const turn = turns.get(socket) ?? { waiting: 0, last: Promise.resolve() }
    turns.set(socket, turn)
    if (turn.waiting > mostWaiting.onOne || (turn.waiting > 0 && waitingOnAll >= mostWaiting.onAll)) return void socket.destroy()
    turn.waiting++
    waitingOnAll++
    turn.last = turn.last.then(async () => {
      waitingOnAll--
      if (!socket.destroyed) {
        const taken = new Promise<void>((resolve) => response.once('close', resolve))
        await answer(request, response)
        await taken
      }
      turn.waiting--
    })
  }
}
