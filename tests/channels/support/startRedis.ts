import path from 'node:path'
import { createClient } from '@redis/client'
import { debianProgram } from '../../security/support/debianProgram.ts'
import { freePort } from '../../support/freePort.ts'
import { type Program, startProgram } from '../../support/programs.ts'

const program = await debianProgram({
  name: 'redis-server',
  file: 'usr/bin/redis-server',
  packages: ['redis-server', 'redis-tools', 'liblzf1', 'libjemalloc2'],
})

/** Whether a Redis can be had here. */
export const hasRedis = program !== undefined

/** How Redis is started here: its program, and where its libraries lie, which were unpacked beside it. */
export function redisProgram(): { program: string; env: Record<string, string> } {
  if (program === undefined) throw new Error('No Redis here.')
  const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((folder) => path.resolve(program, '../../lib', folder))
    .join(':')
  return { program, env: { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') } }
}

/** A Redis that a test has started, which keeps nothing on the disk. */
export interface TestRedis {
  url: string
  port: number
  program: Program
  /** All that is in it, as one text. */
  dump(): Promise<string>
  stop(): Promise<unknown>
}

/** Starts a Redis. @param port of one that was ended, to take its place. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const { program: server, env } = redisProgram()
  const own = port ?? (await freePort())
  const options = ['--port', String(own), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp']
  const started = startProgram(server, options, { env, signal: new AbortController().signal })
  const url = `redis://127.0.0.1:${own}`
  const client = createClient({ url, socket: { reconnectStrategy: (retries) => (retries < 200 ? 50 : new Error('No answer.')) } })
  client.on('error', () => undefined)
  await client.connect()
  return {
    url,
    port: own,
    program: started,
    async dump() {
      const keys = await client.keys('*')
      const values = await Promise.all(
        keys.map(async (key) => {
          const type = await client.type(key)
          if (type === 'stream') return [key, await client.xRange(key, '-', '+')]
          if (type === 'hash') return [key, await client.hGetAll(key)]
          return [key, type]
        }),
      )
      return JSON.stringify(values)
    },
    async stop() {
      client.destroy()
      return started.stop()
    },
  }
}
