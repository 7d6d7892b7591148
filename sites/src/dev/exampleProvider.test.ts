import { describe, expect, it } from 'vitest'
import { createModelProvider } from './exampleProvider.ts'

describe('the provider of examples', () => {
  it('takes the site from the first label of the host name, and the portal without one', async () => {
    const provider = await createModelProvider()
    expect((await provider.modelFor('jalisco.localhost:4400', '/'))?.template).toBe('home')
    expect((await provider.modelFor('localhost:4400', '/'))?.template).toBe('portal-home')
  })

  it('knows no other site and no other page', async () => {
    const provider = await createModelProvider()
    expect(await provider.modelFor('atlantida.localhost', '/')).toBeNull()
    expect(await provider.modelFor('jalisco.localhost', '/nada/')).toBeNull()
  })

  it('gives the files of a site that are no page', async () => {
    const provider = await createModelProvider()
    expect((await provider.fileFor?.('jalisco.localhost', '/favicon.svg'))?.type).toBe('image/svg+xml')
    expect(await provider.fileFor?.('jalisco.localhost', '/otra.svg')).toBeNull()
  })
})
