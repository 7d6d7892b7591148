import { expect, it } from 'vitest'
import { withoutPersonal } from './withoutPersonal.ts'

it.each([
  ['entró ana.lopez@example.org.', 'entró ‹correo›.'],
  ['{"email":"ana@example.org"}', '{"email":"‹correo›"}'],
  ['desde 203.0.113.9, y 2001:db8::1.', 'desde ‹ip›, y ‹ip›.'],
  ['desde ::ffff:203.0.113.9', 'desde ‹ip›'],
  ['GET /api/users?where[email]=x 200', 'GET /api/users?‹…› 200'],
  ['https://cms.example.org/admin/reset/a?token=b', 'https://cms.example.org/admin/reset/a?‹…›'],
  ['mongodb://ana:secreto@db.example:27017/x', 'mongodb://‹acceso›@db.example:27017/x'],
  ['JWT eyJhbGciOi.eyJpZCI6MX0.abc-_', 'JWT ‹clave›'],
  [`hash ${'ab'.repeat(32)}`, 'hash ‹clave›'],
])('%s → %s', (text, clean) => {
  expect(withoutPersonal(text)).toBe(clean)
})

it.each([
  'Publicado en 33 sitios: 99 páginas, a las 12:03:07.',
  '{"time":"2026-12-01T12:03:07.123Z","level":"info"}',
  'at Publisher.turn (file:///srv/app/Publisher.ts:123:45)',
  '¿Qué pasó? La versión 3.90.1 no abre /api/media.',
])('leaves alone: %s', (text) => {
  expect(withoutPersonal(text)).toBe(text)
})
