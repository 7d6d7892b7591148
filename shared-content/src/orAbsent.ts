/** Codes with which a system says that there is no such file or process, or can be none of that name. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'ESRCH'])

/**
 * Undefined for an error that says that a file does not exist: `await readFile(file).catch(orAbsent)`.
 * @throws every other error again.
 */
export function orAbsent(error: NodeJS.ErrnoException): undefined {
  if (!absent.has(error.code ?? '')) throw error
}
