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
  EXDEV: ({ path }) =>
    `La carpeta de salida y algo de ella («live», «objects», «trees») están en discos distintos${at(path)}, y así no se puede cambiar un sitio de una vez. Ponlas en el mismo, o indica otra con --out=<carpeta>.`,
  ENOTDIR: ({ path }) => `Hay un archivo donde debe haber una carpeta${at(path)}. Quítalo o indica otra carpeta.`,
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
  // What the system says without a sentence of ours: what it was asked to do, and where.
  const { syscall, path } = error as NodeJS.ErrnoException
  if (code !== undefined && syscall !== undefined) return `El sistema no pudo hacer «${syscall}»${at(path)}: ${code}.`
  const isOwn = code !== undefined || error.name === 'ContentErrors'
  return isOwn ? error.message : (error.stack ?? error.message)
}

function at(path: string | undefined): string {
  return path === undefined ? '' : ` (${path})`
}
