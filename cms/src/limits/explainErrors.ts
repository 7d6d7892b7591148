import type { AfterErrorHook } from 'payload'

/** Faults of the machine or of a question that Payload answers with «Something went wrong.», told in words. */
const explained: { matches: RegExp; status: number; message: string }[] = [
  {
    matches: /ENOSPC|SQLITE_FULL|database or disk is full|no space left/i,
    status: 507,
    message:
      'No queda espacio en el disco del servidor y no se guardó nada. Avisa a quien lo administra; conserva lo que escribiste.',
  },
  {
    matches: /SQLITE_READONLY|EROFS|EACCES|EDQUOT/i,
    status: 507,
    message:
      'El servidor no puede escribir en su disco y no se guardó nada. Avisa a quien lo administra; conserva lo que escribiste.',
  },
  {
    matches: /is not valid JSON|Unexpected (token|end of JSON)/i,
    status: 400,
    message: 'Los datos o el filtro no son JSON válido.',
  },
]

/** Explains an error of the REST interface by it or by what caused it; says nothing of paths, addresses or values. */
export const explainErrors: AfterErrorHook = ({ error, result }) => {
  const told = chainOf(error)
  const found = explained.find(({ matches }) => told.some((text) => matches.test(text)))
  if (found === undefined) return
  return { status: found.status, response: { ...result, errors: [{ message: found.message }] } }
}

function chainOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return []
  const code = 'code' in error ? String(error.code) : ''
  // A validation has its own words; they may quote what somebody typed.
  if ('data' in error && error.name === 'ValidationError') return []
  return [code, error.message, ...chainOf(error.cause, depth + 1)]
}
