import { createHash, randomBytes } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { chatNotice } from '@justicia/shared-content/channels/chatNotice'
import { jalisco } from '../../channels/support/TestCitizen.ts'
import { consoleOrigin } from '../../channels/support/TestOperator.ts'

/** Both sides of many open chats. */
export interface ChatClients {
  /** Sends what one side of a chat writes; resolves once it was taken. */
  send(chat: number, by: 'citizen' | 'operator', text: string): Promise<void>
  close(): void
}

/** Consoles that answer, each as many chats as may be. */
const consoles = 200

/**
 * Opens chats, each with its stream, and has all of them answered. Sparing, for it runs beside what is measured.
 * @param arrived told each text that comes to the side that did not write it.
 */
export async function openClients({
  arrived,
  chats,
  port,
}: {
  arrived: (text: string) => void
  chats: number
  port: number
}): Promise<ChatClients> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  const streams: IncomingMessage[] = []
  const sessions = Array.from({ length: consoles }, (_, index) =>
    JSON.stringify({ account: `o${index}`, states: ['jalisco'], isSupervisor: false }),
  )
  const citizens = Array.from({ length: chats }, () => {
    const token = randomBytes(32).toString('base64url')
    return { token, id: createHash('sha256').update(token).digest('base64url') }
  })
  const ofCitizen = (chat: number) => ({ origin: jalisco, authorization: `Bearer ${citizens[chat]?.token}` })
  const ofConsole = (chat: number) => ({ origin: consoleOrigin, 'x-session': sessions[chat % consoles] ?? '' })

  const post = (path: string, headers: Record<string, string>, body: object): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      const sent = request(
        { port, host: '127.0.0.1', path, method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json' } },
        (answer) => {
          answer.resume()
          answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`))))
        },
      )
      // The server had just ended a connection that was kept: as a browser does, once more on another.
      sent.on('error', (error) => (sent.reusedSocket ? resolve(post(path, headers, body)) : reject(error)))
      sent.end(JSON.stringify(body))
    })
  const stream = (path: string, headers: Record<string, string>, other: string) =>
    new Promise<void>((resolve, reject) => {
      const opened = request({ port, host: '127.0.0.1', path, method: 'POST', agent: false, headers }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`${path}: ${answer.statusCode}`))
        streams.push(answer)
        answer.setEncoding('utf8')
        let rest = ''
        answer.on('data', (chunk: string) => {
          rest += chunk
          const lines = rest.split('\n')
          rest = lines.pop() ?? ''
          for (const line of lines) {
            if (!line.startsWith('data: ') || !line.includes(`"by":"${other}"`)) continue
            const said = JSON.parse(line.slice('data: '.length)) as { text?: string; entry?: { text?: string } }
            arrived(said.text ?? said.entry?.text ?? '')
          }
        })
        answer.on('error', () => undefined)
        resolve()
      })
      opened.on('error', reject)
      opened.end()
    })
  const inTurns = async (count: number, work: (index: number) => Promise<void>) => {
    for (let from = 0; from < count; from += 50)
      await Promise.all(Array.from({ length: Math.min(50, count - from) }, (_, index) => work(from + index)))
  }

  const capacity = 10
  await inTurns(Math.min(consoles, chats), async (index) => {
    await stream('/operator/stream', ofConsole(index), 'citizen')
    await post('/operator/presence', ofConsole(index), { isFree: true, languages: ['es'], capacity })
  })
  await inTurns(chats, async (chat) => {
    await post('/citizen/open', ofCitizen(chat), { consent: chatNotice, language: 'es' })
    await stream('/citizen/stream', ofCitizen(chat), 'operator')
    await post('/operator/join', ofConsole(chat), { conversation: citizens[chat]?.id })
  })
  return {
    send(chat, by, text) {
      const id = randomBytes(16).toString('base64url')
      if (by === 'citizen') return post('/citizen/say', ofCitizen(chat), { id, text })
      return post('/operator/say', ofConsole(chat), { conversation: citizens[chat]?.id, id, text })
    },
    close() {
      for (const each of streams) each.destroy()
      agent.destroy()
    },
  }
}
