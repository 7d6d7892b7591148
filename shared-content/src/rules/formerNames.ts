import type { Guide } from '../schema/guide.ts'
import type { AddressedKind } from '../vocabulary/addressedKinds.ts'
import type { RuleInput } from './Rule.ts'

/** An old address leads to one place: a former name is the name of no piece of the kind, and was one piece's alone. */
export function formerNames(kind: AddressedKind) {
  return ({ piece, file, places, known, fail }: RuleInput<Pick<Guide, 'slug' | 'formerly'>>): void => {
    const { slug, formerly = [] } = piece
    for (const [index, former] of formerly.entries()) {
      const fault = faultOf(former)
      if (fault === undefined && formerly.indexOf(former) === index) continue
      const { es, en } = fault ?? { es: `«${former}» está dos veces.`, en: `“${former}” is there twice.` }
      fail('duplicate-key', places.field(piece, ['formerly', index], file), es, 'Quítalo de «formerly».', {
        mend: 'Quítalo de «Direcciones anteriores».',
        en: `${en} Remove it from “Former addresses”.`,
      })
    }

    function faultOf(former: string): { es: string; en: string } | undefined {
      if (former === slug) return { es: `«${former}» es su dirección de ahora.`, en: `“${former}” is its address today.` }
      if (known.isNamed(kind, former))
        return {
          es: `«${former}» es la dirección de otra página, que se quedaría sin ella.`,
          en: `“${former}” is the address of another page, which would be left without it.`,
        }
      const first = known.formerly(kind, former)
      if (first === undefined || first === slug) return undefined
      return {
        es: `«${former}» ya lleva a «${first}»: una dirección lleva a un solo lugar.`,
        en: `“${former}” leads to “${first}” already: an address leads to one place.`,
      }
    }
  }
}
