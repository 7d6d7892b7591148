import { isSealed } from './sealText.ts'

/** A validation that a sealed text passes: it was valid when it was sealed, and `keepPlaces` lets no other one in. */
export function orSealed<Options>(validate: (value: unknown, options: Options) => true | string | Promise<true | string>) {
  return (value: unknown, options: Options) => isSealed(value) || validate(value, options)
}
