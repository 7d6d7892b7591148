import type { AfterErrorHook } from 'payload'

/** A request that no database can answer is the fault of who sent it (400), not of the server. */
export const explainBadRequest: AfterErrorHook = ({ error }) => {
  if (isUnanswerable(error))
    return {
      status: 400,
      response: { errors: [{ message: 'La petición no se entiende: revisa la dirección y lo que se envió.' }] },
    }
}

/**
 * What ends so: text that should be JSON, and values of a kind that a column does not have (an id that is a word, an
 * object where a text belongs). SQLite's client refuses to pass such a value on
 * (what the database itself says has a code), MongoDB's cannot cast it.
 */
function isUnanswerable(error: Error): boolean {
  if (error instanceof SyntaxError || error.name === 'CastError') return true
  return error.message.startsWith('Failed query:') && error.cause instanceof Error && !('code' in error.cause)
}
