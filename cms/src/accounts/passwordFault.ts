import { foldLetters } from '@justicia/shared-content/folding/foldLetters'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { Label } from '../words/labels.ts'

const shortest = 12
/** Nobody types more, and measuring a longer one would take long. */
const longest = 200

/** From 0 (guessed at once) to 4: 3 withstands about 10^8 guesses, many more than the limits of a log-in let through. */
const strongEnough = 3

const ask: Label = {
  es: 'Usa cuatro o más palabras que no vayan juntas de costumbre, o lo que proponga un guardador de contraseñas.',
  en: 'Use four or more words that do not usually go together, or what a password manager proposes.',
}

/**
 * Why a password may not be used, in one sentence that says what to do; undefined when it may.
 * @param owner what the account is called: neither its address nor its name may be what the password is made of.
 */
export async function passwordFault(password: unknown, owner: { email?: unknown; name?: unknown }): Promise<Label | undefined> {
  if (typeof password !== 'string') return { es: 'La contraseña debe ser un texto.', en: 'The password must be a text.' }
  if (password.trim() === '')
    return {
      es: `La contraseña está en blanco. Escribe una de al menos ${shortest} caracteres.`,
      en: `The password is blank. Write one of at least ${shortest} characters.`,
    }
  if ([...password.trim()].length < shortest)
    return {
      es: `La contraseña debe tener al menos ${shortest} caracteres.`,
      en: `The password must have at least ${shortest} characters.`,
    }
  if (password.length > longest)
    return {
      es: `La contraseña no puede tener más de ${longest} caracteres.`,
      en: `The password may not have more than ${longest} characters.`,
    }
  if (namesOf(owner).some((name) => foldLetters(password).includes(name)))
    return {
      es: `La contraseña no puede llevar tu correo ni tu nombre. ${ask.es}`,
      en: `The password may not hold your address or your name. ${ask.en}`,
    }
  const { score } = (await loadEstimator()).check(password, namesOf(owner))
  return score < strongEnough
    ? { es: `La contraseña es fácil de adivinar. ${ask.es}`, en: `The password is easy to guess. ${ask.en}` }
    : undefined
}

/** The parts of an address and a name that a password may not contain; shorter ones are in many words. */
function namesOf({ email, name }: { email?: unknown; name?: unknown }): string[] {
  const address = typeof email === 'string' ? foldLetters(email) : ''
  const words = typeof name === 'string' ? foldLetters(name).split(/\s+/) : []
  return [address, address.split('@')[0] ?? '', ...words].filter((part) => part.length >= 4)
}

let estimator: Promise<ZxcvbnFactory> | undefined

/** Its dictionaries are large, and most starts of the CMS set no password. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-es-es'),
  ]).then(
    ([{ ZxcvbnFactory }, common, spanish]) =>
      new ZxcvbnFactory({
        dictionary: {
          ...common.dictionary,
          ...spanish.dictionary,
          justicia: ['justicia', 'justiciaparati', 'ministerio', 'fiscalia'],
        },
        graphs: common.adjacencyGraphs,
      }),
  )
  return estimator
}
