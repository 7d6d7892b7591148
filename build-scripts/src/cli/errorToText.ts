/** What each system error means to whoever runs a command, and how to mend it. */
const systemErrors: Record<string, (error: NodeJS.ErrnoException) => string> = {
  ENOSPC: ({ path }) => `El disco está lleno${at(path)}. Libera espacio y vuelve a intentar; lo publicado quedó como estaba.`,
  EDQUOT: ({ path }) =>
    `Se acabó tu cuota de disco${at(path)}. Libera espacio y vuelve a intentar; lo publicado quedó como estaba.`,
  EFBIG: ({ path }) =>
    `El sistema no deja escribir un archivo tan grande${at(path)}. Revisa «ulimit -f»; lo publicado quedó como estaba.`,
  EACCES: ({ path }) => `Falta permiso${at(path)}. Revisa de quién es la carpeta.`,
  EPERM: ({ path }) => `Falta permiso${at(path)}. Revisa de quién es la carpeta.`,
  EROFS: ({ path }) => `El disco es de solo lectura${at(path)}. Indica otra carpeta con --out=<carpeta>.`,
  EADDRINUSE: (error) =>
    `El puerto ${(error as { port?: number }).port ?? ''} está ocupado. Cierra lo que lo usa o indica otro con --port=<número>.`,
  EMFILE: () => 'Hay demasiados archivos abiertos. Sube el límite con «ulimit -n 4096» y vuelve a intentar.',
}

/**
 * An error as one message for a person. The project's own errors (they carry a code of their own) speak for
 * themselves; an unforeseen one is shown with its stack, so that it can be mended.
 */
export function errorToText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  if (code !== undefined && Object.hasOwn(systemErrors, code)) return (systemErrors[code] as (typeof systemErrors)[string])(error)
  const isOwn = code !== undefined || error.name === 'ContentErrors'
  return isOwn ? error.message : (error.stack ?? error.message)
}

function at(path: string | undefined): string {
  return path === undefined ? '' : ` (${path})`
}
