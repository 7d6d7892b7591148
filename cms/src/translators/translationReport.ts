import type { TakenTranslation, UnitFault, UnitReport } from '@justicia/shared-content/xliff/takeTranslation'
import type { Label } from '../words/labels.ts'

/** What becomes of a translated file, unit by unit. */
export interface TranslationReport {
  /** Whether it was saved as a draft; a trial saves nothing. */
  saved: boolean
  counts: Record<UnitReport['standing'] | 'held', number>
  units: (Pick<UnitReport, 'id' | 'name' | 'standing'> & { isHeld?: true; why?: string })[]
}

const faults: Record<UnitFault, Label> = {
  unknown: { es: 'Este texto no es de la guía de hoy.', en: 'This text is not in the guide of today.' },
  twice: { es: 'Está dos veces en el archivo.', en: 'It is in the file twice.' },
  'spanish-changed': {
    es: 'El español cambió desde la salida: descarga el archivo otra vez para esta parte.',
    en: 'The Spanish changed since the file was made: download it again for this part.',
  },
  untranslated: { es: 'Falta la traducción.', en: 'The translation is missing.' },
  missing: { es: 'Falta en el archivo.', en: 'It is missing in the file.' },
  character: {
    es: 'Lleva un carácter que no se ve o que cambia la dirección del texto.',
    en: 'It has a character that nobody sees, or one that turns the direction of the text.',
  },
  codes: { es: 'Lleva códigos que aquí no van.', en: 'It has codes that do not belong here.' },
  'code-missing': { es: 'Falta un código', en: 'A code is missing' },
  'code-unknown': { es: 'Lleva un código que el español no tiene', en: 'It has a code that the Spanish does not have' },
  'code-twice': { es: 'Lleva dos veces un código', en: 'It has a code twice' },
  'code-misplaced': { es: 'Un código está donde no va', en: 'A code stands where it does not belong' },
  'code-empty': { es: 'Un código se quedó sin palabras', en: 'A code has no words left' },
}
const held: Label = {
  es: 'Está bien, pero no se guarda: a otra parte de lo mismo le falta algo.',
  en: 'It is right and is not saved all the same: something is missing in another part of it.',
}

/** The report of what was taken, in a language of the admin. */
export function translationReport({ units }: TakenTranslation, saved: boolean, language: keyof Label): TranslationReport {
  const countOf = (standing: UnitReport['standing']) => units.filter((unit) => unit.standing === standing && !unit.isHeld).length
  return {
    saved,
    counts: {
      new: countOf('new'),
      changed: countOf('changed'),
      unchanged: countOf('unchanged'),
      refused: countOf('refused'),
      held: units.filter(({ isHeld }) => isHeld).length,
    },
    units: units.map(({ id, name, standing, fault, code, isHeld }) => {
      const why = fault === undefined ? (isHeld ? held[language] : undefined) : faultText(faults[fault][language], code)
      return { id, name, standing, ...(isHeld ? { isHeld } : {}), ...(why === undefined ? {} : { why }) }
    }),
  }
}

function faultText(text: string, code: string | undefined): string {
  return code === undefined ? text : `${text}: «${code}».`
}
