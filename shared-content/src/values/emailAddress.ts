import { z } from 'zod'
import { webAddressProblem } from './webAddress.ts'

const longest = 254

/**
 * What is wrong with an e-mail address that people write to, and how to mend it, as the end of a sentence; undefined when
 * it is one address at a public host, without a name or a subject.
 */
export function emailProblem(text: string): string | undefined {
  const [, name, host] = /^([^\s@]+)@([^\s@]+)$/.exec(text) ?? []
  if (name === undefined || host === undefined)
    return 'un correo es una sola dirección sin espacios, con una «@», como «avisos@institucion.mx»'
  if (text.length > longest) return `es demasiado largo (más de ${longest} caracteres)`
  if (!/^[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*$/.test(name))
    return `«${name}» lleva signos que un correo no puede llevar antes de «@»; escribe solo la dirección`
  // What goes for the host of a page goes for that of a mailbox.
  const problem = /[/?#\\]/.test(host) ? 'lleva más que el nombre de un sitio' : webAddressProblem(`https://${host}/`, ['https'])
  return problem === undefined ? undefined : `lo que va después de «@» no es un sitio: ${problem}`
}

/** An e-mail address that can be written to. */
export const emailAddressSchema = z.string().superRefine((text, ctx) => {
  const problem = emailProblem(text)
  if (problem !== undefined) ctx.addIssue({ code: 'custom', message: problem })
})
