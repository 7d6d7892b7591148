/**
 * A process that sends hits to a counter as fast as it is told to, from thousands of addresses:
 * `node hitFlood.ts <port> <hits a second> <seconds>`. Says at the end what was sent and answered, as JSON.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What a flood was answered with. */
export interface FloodFigures {
  sent: number
  /** How many had each status; what was sent and not answered is in none. */
  statuses: Record<string, number>
}

const connections = 40
const addresses = 20_000
/** Milliseconds for the last answers. */
const patience = 5_000

const [port = 0, rate = 0, seconds = 0] = process.argv.slice(2).map(Number)
const statuses: Record<string, number> = {}
let sent = 0
let answered = 0

const body = JSON.stringify({ kind: 'helped', page: '/guias/robo/' })
const hit = () => {
  const n = sent++ % addresses
  const from = `198.${18 + Math.floor(n / 65_536)}.${Math.floor(n / 256) % 256}.${n % 256}`
  return `POST /count HTTP/1.1\r\nHost: x\r\nOrigin: https://jalisco.example\r\nX-Forwarded-For: ${from}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
}

function open(): Socket {
  const socket = connect(port, '127.0.0.1')
  let rest = ''
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(line) ?? []
      if (status === undefined) continue
      statuses[status] = (statuses[status] ?? 0) + 1
      answered++
    }
  })
  // The server ends a connection after so many requests, as it does with everybody's.
  socket.on('close', () => {
    const at = sockets.indexOf(socket)
    if (at !== -1 && !isOver) sockets[at] = open()
  })
  socket.on('error', () => undefined)
  return socket
}
let isOver = false
const sockets: Socket[] = []
for (let at = 0; at < connections; at++) sockets.push(open())

const began = performance.now()
while (performance.now() - began < seconds * 1000) {
  const due = Math.floor(((performance.now() - began) / 1000) * rate) - sent
  // Each connection its share, as one write.
  for (const socket of sockets) {
    const share = Math.ceil(due / connections)
    if (share > 0 && socket.writable) socket.write(Array.from({ length: share }, hit).join(''))
  }
  await wait(5)
}
for (const until = performance.now() + patience; answered < sent && performance.now() < until; ) await wait(50)
isOver = true
for (const socket of sockets) socket.destroy()
process.stdout.write(`${JSON.stringify({ sent, statuses } satisfies FloodFigures)}\n`)
