import type { FieldError } from './fieldErrors.ts'

/** An error at each row whose key an earlier row has. */
export function repeatedKeys<K extends string>(
  rows: readonly Partial<Record<K, string | null | undefined>>[],
  array: string,
  field: K,
  what: string,
): FieldError[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const key = row[field] ?? ''
    if (key !== '' && seen.has(key))
      return [
        {
          path: `${array}.${index}.${field}`,
          message: `La clave de ${what} «${key}» está dos veces. Cambia una de las dos.`,
          english: `The key “${key}” is there twice. Change one of them.`,
        },
      ]
    seen.add(key)
    return []
  })
}
