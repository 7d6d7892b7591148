import { afterEach, describe, expect, it, vi } from 'vitest'
import { findMongo, withDatabase } from './mongo.ts'

afterEach(() => vi.unstubAllEnvs())

describe('withDatabase', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/prueba'],
    ['mongodb://127.0.0.1:27017/admin?replicaSet=rs0', 'mongodb://127.0.0.1:27017/prueba?replicaSet=rs0'],
    ['mongodb://a.example:1,b.example:2/?replicaSet=rs0', 'mongodb://a.example:1,b.example:2/prueba?replicaSet=rs0'],
    ['mongodb://ana:x%40y@h.example/cuentas', 'mongodb://ana:x%40y@h.example/prueba?authSource=cuentas'],
    ['mongodb://ana:x@h.example', 'mongodb://ana:x@h.example/prueba?authSource=admin'],
    ['mongodb+srv://ana:x@h.example/a?authSource=b', 'mongodb+srv://ana:x@h.example/prueba?authSource=b'],
  ])('keeps server, options and where one logs in: %s', (given, expected) => {
    expect(withDatabase(given, 'prueba')).toBe(expected)
  })

  it('refuses what is no address of MongoDB, and does not repeat it: it may hold a password', () => {
    expect(() => withDatabase('postgres://ana:secreto@h.example', 'prueba')).toThrow(
      'TEST_MONGODB_URI no es una dirección mongodb://…',
    )
  })
})

describe('findMongo', () => {
  it('takes the server at TEST_MONGODB_URI and starts none', async () => {
    vi.stubEnv('TEST_MONGODB_URI', 'mongodb://127.0.0.1:1/admin?replicaSet=rs0')
    const server = await (await findMongo())?.()
    expect(server?.uriOf('prueba')).toBe('mongodb://127.0.0.1:1/prueba?replicaSet=rs0')
    await server?.stop()
  })
})
