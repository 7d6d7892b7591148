import { describe, expect, it } from 'vitest'
import { addressGroup, clientAddress, parseProxies } from './clientAddress.ts'

describe('clientAddress', () => {
  const none = parseProxies('')
  const own = parseProxies('127.0.0.1, 10.0.0.0/8, fd00::/8')

  it('is the peer, whatever a client says of itself', () => {
    expect(clientAddress('198.51.100.7', '203.0.113.9', none)).toBe('198.51.100.7')
    expect(clientAddress('127.0.0.1', '203.0.113.9', none)).toBe('127.0.0.1')
    expect(clientAddress('198.51.100.7', '203.0.113.9', own)).toBe('198.51.100.7')
  })

  it('behind our own proxies is what the first of them saw', () => {
    expect(clientAddress('127.0.0.1', '203.0.113.9', own)).toBe('203.0.113.9')
    expect(clientAddress('127.0.0.1', '203.0.113.9, 10.1.2.3', own)).toBe('203.0.113.9')
    expect(clientAddress('fd00::1', '2001:db8::9', own)).toBe('2001:db8::9')
  })

  it('does not take what a client wrote before the proxy added its own', () => {
    expect(clientAddress('127.0.0.1', '1.2.3.4, 203.0.113.9', own)).toBe('203.0.113.9')
    expect(clientAddress('127.0.0.1', '<script>', own)).toBe('127.0.0.1')
    expect(clientAddress('127.0.0.1', undefined, own)).toBe('127.0.0.1')
  })

  it('knows an IPv4 address that came over an IPv6 socket', () => {
    expect(clientAddress('::ffff:127.0.0.1', '203.0.113.9', own)).toBe('203.0.113.9')
    expect(clientAddress('::ffff:198.51.100.7', undefined, own)).toBe('198.51.100.7')
  })
})

it('takes the addresses of one IPv6 subscriber together', () => {
  expect(addressGroup('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64')
  expect(addressGroup('2001:db8:1:2::1')).toBe(addressGroup('2001:0DB8:0001:0002:ffff::'))
  expect(addressGroup('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(addressGroup('::1')).toBe('0:0:0:0::/64')
  expect(addressGroup('2001:db8:1:3::1')).not.toBe(addressGroup('2001:db8:1:2::1'))
  expect(addressGroup('198.51.100.7')).toBe('198.51.100.7')
})

it.each(['localhost', '10.0.0.0/33', '127.0.0.1/x', '10.0.0', 'loopback, ::1'])('says what is wrong with «%s»', (text) => {
  expect(() => parseProxies(text)).toThrow(/^JUSTICIA_TRUSTED_PROXY no es una lista de direcciones/)
})
