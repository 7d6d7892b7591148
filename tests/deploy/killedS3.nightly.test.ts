import { afterAll, beforeAll, describe, vi } from 'vitest'
import { movingPatience } from '../../build-scripts/src/deploy/s3/s3Pointer.ts'
import { s3SettingsFrom } from '../../build-scripts/src/deploy/s3/s3Settings.ts'
import { s3Target } from '../../build-scripts/src/deploy/s3/s3Target.ts'
import { killProgram, type Program } from '../support/programs.ts'
import { badLine } from './support/badLine.ts'
import { itOutlastsKills } from './support/killedDeployment.ts'
import { findS3Server, type S3Server, s3Login } from './support/s3Server.ts'

const start = await findS3Server()

describe.skipIf(start === undefined)('a store of files where commands are killed at twenty points', () => {
  let server: S3Server
  let line: Awaited<ReturnType<typeof badLine>>
  let turn = 0
  beforeAll(async () => {
    server = await (start as () => Promise<S3Server>)()
    line = await badLine(server.endpoint)
  })
  afterAll(async () => {
    vi.useRealTimers()
    line.stop()
    await server.stop()
  })

  itOutlastsKills(async () => {
    vi.useRealTimers()
    const name = `t${++turn}`
    await server.makeBuckets({ hidden: [`${name}-almacen`], shown: [`${name}-ciudad-de-mexico`, `${name}-nacional`] })
    const env = { ...s3Login, JUSTICIA_S3_ENDPOINT: line.endpoint, JUSTICIA_S3_SITE_BUCKET: `${name}-{slug}` }
    line.while(() => 'well')
    return {
      target: s3Target(s3SettingsFrom(env, { storeBucket: `${name}-almacen`, domainOf: (site) => site })),
      flags: [`--target=s3:${name}-almacen`],
      env,
      isAtOnce: false,
      killing(at) {
        let points = 0
        let program: Program | undefined
        // What only reads changes nothing.
        line.while((_call, method) => {
          if (['GET', 'HEAD'].includes(method) || ++points !== at) return 'well'
          if (program !== undefined) void killProgram(program)
          return points % 2 === 0 ? 'cut' : 'unheard'
        })
        return {
          env: {},
          watch: (started) => {
            program = started
          },
          async points() {
            line.while(() => 'well')
            return points
          },
        }
      },
      later: () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + movingPatience }),
    }
  })
})
