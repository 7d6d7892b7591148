import type { AfterErrorHook } from 'payload'
import { inLanguageOf, type Label } from '../words/labels.ts'

/** Faults of the machine or of a question that Payload answers with «Something went wrong.», told in words. */
const explained: { is: (error: Error) => boolean; status: number; message: Label }[] = [
  {
    is: tells(/ENOSPC|SQLITE_FULL|database or disk is full|no space left/i),
    status: 507,
    message: {
      es: 'No queda espacio en el disco del servidor y no se guardó nada. Avisa a quien lo administra; conserva lo que escribiste.',
      en: 'The disk of the server is full and nothing was saved. Tell its administrator; keep what you wrote.',
    },
  },
  {
    is: tells(/SQLITE_READONLY|EROFS|EACCES|EDQUOT/i),
    status: 507,
    message: {
      es: 'El servidor no puede escribir en su disco y no se guardó nada. Avisa a quien lo administra; conserva lo que escribiste.',
      en: 'The server cannot write on its disk and nothing was saved. Tell its administrator; keep what you wrote.',
    },
  },
  {
    // Rows have their own tables there, each with one number for all documents.
    is: tells(/SQLITE_CONSTRAINT_PRIMARYKEY/),
    status: 400,
    message: {
      es: 'Un renglón lleva el número («id») de otro. Quítalo: el CMS le da uno al guardar.',
      en: 'A row has the number (“id”) of another. Take it away: the CMS gives it one when it saves.',
    },
  },
  {
    is: (error) => error instanceof SyntaxError || tells(/is not valid JSON|Unexpected (token|end of JSON)/i)(error),
    status: 400,
    message: { es: 'Los datos o el filtro no son JSON válido.', en: 'The data or the filter is not valid JSON.' },
  },
  {
    // Of busboy, which takes forms apart, and of what Payload asks before it.
    is: tells(
      /^(Malformed (part header|content type|urlencoded form)|Unexpected end of (form|file)|Multipart: Boundary not found|Request is not eligible for file upload)/,
    ),
    status: 400,
    message: {
      es: 'El formulario llegó cortado o mal hecho y no se guardó nada. Vuelve a enviarlo.',
      en: 'The form came cut off or malformed and nothing was saved. Send it again.',
    },
  },
  {
    is: isUnanswerable,
    status: 400,
    message: {
      es: 'La petición no se entiende: revisa la dirección y lo que se envió.',
      en: 'The request is not understood: look at its address and at what was sent.',
    },
  },
]

/** Explains an error of the REST interface by it or by what caused it; says nothing of paths, addresses or values. */
export const explainErrors: AfterErrorHook = ({ error, req, result }) => {
  const found = explained.find(({ is }) => is(error))
  if (found === undefined) return
  return { status: found.status, response: { ...result, errors: [{ message: inLanguageOf(req, found.message) }] } }
}

function tells(words: RegExp): (error: Error) => boolean {
  return (error) => chainOf(error).some((text) => words.test(text))
}

/**
 * Whether no database can answer, by the fault of who asked: what no rule foresaw of values of a kind that a column does
 * not have. SQLite's client refuses to pass such a value on
 * (what the database itself says has a code), MongoDB's cannot cast it.
 */
function isUnanswerable(error: Error): boolean {
  if (error.name === 'CastError') return true
  return error.message.startsWith('Failed query:') && error.cause instanceof Error && !('code' in error.cause)
}

function chainOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return []
  const code = 'code' in error ? String(error.code) : ''
  // A validation has its own words; they may quote what somebody typed.
  if ('data' in error && error.name === 'ValidationError') return []
  return [code, error.message, ...chainOf(error.cause, depth + 1)]
}
