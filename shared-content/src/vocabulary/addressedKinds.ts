/** Kinds whose pieces have pages of their own, and what the addresses of those begin with: `/guias/robo/`. */
export const addressedKinds = {
  guides: '/guias/',
  terms: '/glosario/',
  flows: '/orientador/',
  letters: '/escritos/',
} as const

export type AddressedKind = keyof typeof addressedKinds
