import { readFileSync } from 'node:fs'
import { UsageError } from './UsageError.ts'

/**
 * A setting that may be secret: from the environment variable of its name, or from the file that the variable with `_FILE`
 * after its name points to, as containers are given theirs. Empty where there is neither.
 * @throws {UsageError} when the file cannot be read.
 */
export function secretOf(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const file = env[`${name}_FILE`]
  if (env[name] || !file) return env[name] ?? ''
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new UsageError(
      `${name}_FILE: no se puede leer ${file} (${(cause as NodeJS.ErrnoException).code}). Revisa que esté y de quién es.`,
      {
        cause,
      },
    )
  }
}
