import { ContentError, type ContentPlace } from '../errors.ts'
import type { Fact } from '../schema/fact.ts'
import { showsContact } from '../schema/verification.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'

/** A fact found, and whether the state or the nation says it. */
export interface FoundFact {
  fact: Fact
  scope: 'national' | 'state'
}

/**
 * The fact that holds for a state on a day: the state's own if it may be shown and is in force, else the national.
 * @param state slug; undefined for the national portal.
 * @param date ISO date.
 * @throws {ContentError} `fact-unknown`, `fact-expired` or `fact-not-publishable`: never an empty text.
 */
export function resolveFact(input: {
  /** The state's own facts of the key, and the nation's. */
  own: readonly Fact[]
  national: readonly Fact[]
  state: string | undefined
  key: string
  date: string
  place: ContentPlace
}): FoundFact {
  const { own, national, state, key, date, place } = input
  const found = findFact(input)
  if (found !== undefined) return found
  const all = [...own, ...national]
  const where = state === undefined ? 'a nivel nacional' : `en ${state}`
  const inEnglish = state === undefined ? 'nationally' : `in ${state}`
  if (all.length === 0)
    throw new ContentError({
      code: 'fact-unknown',
      place,
      what: `El dato «${key}» no existe ${where}.`,
      mend: `Revisa la clave o agrégalo a ${state === undefined ? 'facts.yaml' : `states/${state}/facts.yaml o a facts.yaml`}, con su fuente.`,
      cms: {
        mend: 'Corrige la clave, o agrégalo en «Datos» con su fuente y publícalo.',
        en: `There is no fact “${key}” ${inEnglish}. Correct the key, or add it under “Facts” with its source and publish it.`,
      },
    })
  const publishable = all.filter(isPublishable)
  if (publishable.length > 0)
    throw new ContentError({
      code: 'fact-expired',
      place,
      what: `El dato «${key}» no vale ${where} el ${date} (${publishable.map(windowToText).join('; ')}).`,
      mend: 'Agrega el valor vigente con su fuente y sus fechas, o corrige las fechas.',
      cms: {
        mend: 'Agrega en «Datos» el valor vigente con su fuente y sus fechas, o corrige las fechas.',
        en: `The fact “${key}” is not valid ${inEnglish} on ${date}. Add the value in force under “Facts”, with its source and its dates, or correct the dates.`,
      },
    })
  throw new ContentError({
    code: 'fact-not-publishable',
    place,
    what: `El dato «${key}» ${where} está sin verificar y no se puede mostrar.`,
    mend: 'Compruébalo y ponle verification.status: verified o published, o agrega un dato nacional que lo supla.',
    cms: {
      mend: 'Compruébalo y márcalo como «Comprobado» o «Publicado», o agrega un dato nacional que lo supla.',
      en: `The fact “${key}” ${inEnglish} is not checked and cannot be shown. Check it and mark it “Verified” or “Published”, or add a national one in its place.`,
    },
  })
}

/** As `resolveFact`; undefined where there is none. */
export function findFact({
  own,
  national,
  date,
}: {
  own: readonly Fact[]
  national: readonly Fact[]
  date: string
}): FoundFact | undefined {
  for (const mayBe of [
    // A contact that may be shown goes before one that may not, whoever says it.
    (fact: Fact) => !isContact(fact) || showsContactOf(fact, date),
    isPublishable,
  ]) {
    const pick = (facts: readonly Fact[]) => facts.find((fact) => isPublishable(fact) && mayBe(fact) && isInForce(fact, date))
    const fact = pick(own)
    if (fact !== undefined) return { fact, scope: 'state' }
    const shared = pick(national)
    if (shared !== undefined) return { fact: shared, scope: 'national' }
  }
  return undefined
}

/**
 * Whether a text may quote a fact: a name while its check is pending; a contact always, because where it may not be shown
 * the text says so in words (`contactOfFact`); a figure or a law only when something vouches for it.
 */
export function isPublishable({ kind, verification }: Pick<Fact, 'kind' | 'verification'>): boolean {
  return verification.status !== 'pending' || kind === 'name' || isContact({ kind })
}

/** Whether a fact is something to call, to write to or to open. */
export function isContact({ kind }: Pick<Fact, 'kind'>): boolean {
  return kind === 'phone' || kind === 'url' || kind === 'email'
}

/** Whether a fact that is a contact may be shown on a day. */
export function showsContactOf(
  { kind, value, verification }: Pick<Fact, 'kind' | 'value' | 'verification'>,
  date: string,
): boolean {
  return (kind === 'phone' && isSafeNumber(value.es)) || showsContact(verification, date)
}

/** Whether `date` falls within the validity window, both ends included. */
export function isInForce({ valid_from, valid_until }: Pick<Fact, 'valid_from' | 'valid_until'>, date: string): boolean {
  return (valid_from === undefined || valid_from <= date) && (valid_until === undefined || date <= valid_until)
}

function windowToText({ valid_from, valid_until }: Fact): string {
  return `vale ${valid_from === undefined ? '' : `desde ${valid_from} `}${valid_until === undefined ? 'sin fin' : `hasta ${valid_until}`}`
}
