import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { describe, expect, it } from 'vitest'
import { defaultStates } from '../repository.ts'
import { chooseDeployment, type DeploymentOptions } from './chooseDeployment.ts'
import { serverConfigs } from './serverConfigs.ts'

const models = siteModels({ content: emptyContent(), states: await readStates(defaultStates) })
const none: DeploymentOptions = { server: 'caddy', cert: undefined, key: undefined, http: false, local: false, port: undefined }
const choose = (options: Partial<DeploymentOptions>, folder = '/srv/sites') =>
  chooseDeployment({ ...none, ...options, dirOf: (slug) => `${folder}/${slug}`, models })

describe('chooseDeployment', () => {
  it('serves the 33 published names by HTTPS', () => {
    const { sites, listen, transport } = choose({})
    expect(sites).toHaveLength(33)
    expect(sites[0]).toEqual({ domain: 'justiciaparati.example', dir: '/srv/sites/nacional' })
    expect(sites).toContainEqual({ domain: 'jalisco.justiciaparati.example', dir: '/srv/sites/jalisco' })
    expect([listen, transport]).toEqual([{ http: 80, https: 443 }, { kind: 'https' }])
  })

  it('serves names of this machine, to it alone, with --local', () => {
    const { sites, listen, transport } = choose({ local: true, port: '8090' })
    expect(sites[0]?.domain).toBe('localhost')
    expect(sites.at(-1)?.domain).toBe('zacatecas.localhost')
    expect([listen.address, listen.http, transport]).toEqual(['127.0.0.1', 8090, { kind: 'http' }])
  })

  it.each([
    [{ server: 'nginx' }, 'nginx no obtiene certificados'],
    [{ cert: 'a.pem' }, 'Van juntos'],
    [{ cert: 'a.pem', key: 'a.key', http: true }, 'quita --http o --local'],
    [{ port: '8080' }, '--port es para --local y --http'],
    [{ 'health-port': '0x' }, 'no es un puerto'],
    [{ local: true, port: 'x' }, 'no es un puerto'],
    [{ cert: 'a"; }.pem', key: 'a.key' }, 'signos que una configuración no admite'],
  ])('refuses %j', (options, message) => {
    expect(() => choose(options)).toThrow(message)
  })

  it('refuses a folder that would end the line it is written on', () => {
    expect(() => choose({}, '/srv/$host')).toThrow('La ruta «/srv/$host/nacional» tiene signos')
  })
})

describe.each([...serverConfigs])('the configuration of %s', (server, write) => {
  const certificate = { cert: '/etc/cert.pem', key: '/etc/cert.key' }

  it('names every site and its folder once', () => {
    const config = write(choose({ server, ...certificate }))
    for (const { slug } of models) expect(config.split(`"/srv/sites/${slug}"`)).toHaveLength(2)
  })

  it('answers on a port of this machine alone whether it lives and has sites, when it is asked to', () => {
    const config = write(choose({ server, http: true, port: '8080', 'health-port': '8081' }))
    expect(config).toMatch(/127\.0\.0\.1:8081|bind 127\.0\.0\.1/)
    for (const said of ['/healthz', '/readyz', '/srv/sites/nacional']) expect(config).toContain(said)
    expect(write(choose({ server, http: true }))).not.toMatch(/healthz|readyz/)
  })

  it('keeps HTTPS to those that speak it', () => {
    expect(write(choose({ server, ...certificate }))).toContain('strict-transport-security')
    expect(write(choose({ server, http: true }))).not.toMatch(/strict-transport|443|ssl|tls|https:/)
  })
})
