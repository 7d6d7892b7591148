import { z } from 'zod'

/** Names of devices, which Windows keeps for itself with any ending: no file or folder may be called so. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** Whether a file or folder of that name can be made on every system. */
export function isFileName(name: string): boolean {
  return !deviceName.test(name)
}

const longestSlug = 80

/** Lower-case ASCII words joined by hyphens: the form of every slug and key, which are addresses and folders too. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'debe tener solo minúsculas sin acento, números y guiones')
  .max(longestSlug, `debe tener como máximo ${longestSlug} caracteres`)
  .refine(isFileName, 'es un nombre que Windows se reserva; usa otro')

/** A fact's key: `ambito.nombre`, slugs joined by dots. */
export const factKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, 'debe tener la forma «ambito.nombre»')
  .max(longestSlug, `debe tener como máximo ${longestSlug} caracteres`)
