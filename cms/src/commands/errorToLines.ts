import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { ContentError, ContentErrors } from '@justicia/shared-content/errors'
import { XliffError } from '@justicia/shared-content/xliff/XliffError'
import { ConflictError } from '../database/ConflictError.ts'
import { DatabaseError } from '../database/DatabaseError.ts'
import { SeedError } from '../kinds/SeedError.ts'
import { SettingsError } from '../settings/SettingsError.ts'
import { ForeignFolderError } from '../snapshot/refuseForeignFolder.ts'
import { ForeignFileError } from '../translators/translatorsFile.ts'

const told = [
  ContentError,
  ContentErrors,
  DatabaseError,
  SettingsError,
  SeedError,
  ForeignFolderError,
  ForeignFileError,
  XliffError,
  UsageError,
  ConflictError,
]

const codes: [pattern: RegExp, message: string][] = [
  [
    /^(ENOSPC|EDQUOT|SQLITE_FULL)/,
    'No queda espacio en el disco. Libera espacio y vuelve a correr el comando: seguirá donde se quedó.',
  ],
  [/^EFBIG/, 'El sistema no deja escribir un archivo tan grande. Revisa «ulimit -f» y vuelve a correr el comando.'],
  [
    /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/,
    'No hay permiso de escritura. Revisa los permisos de la carpeta y vuelve a correr el comando.',
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_IOERR)/,
    'La base de datos está dañada o no se puede leer. Restaura una copia, o bórrala y vuelve a sembrar con: npm run seed',
  ],
  [
    /^SQLITE_BUSY/,
    'Otro programa está escribiendo en la base de datos desde hace demasiado tiempo. Ciérralo y vuelve a correr el comando.',
  ],
]

/** What to tell whoever ran the command: what is wrong and what to do, without a stack. */
export function errorToLines(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (told.some((kind) => cause instanceof kind)) return cause.message
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    const found = codes.find(([pattern]) => pattern.test(code))
    if (found !== undefined) return `${found[1]} (${cause.message})`
    if (/^(Mongo|Mongoose)/.test(cause.name))
      return `Se perdió la conexión con MongoDB (${cause.message}). Revisa el servidor y vuelve a correr el comando: seguirá donde se quedó.`
  }
  return error instanceof Error ? error.message : String(error)
}
