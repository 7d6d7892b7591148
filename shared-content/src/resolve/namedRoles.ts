import { interfaceLanguage, type LanguageKey, sourceLanguage } from '../languages.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'

/** The words by which running text names whom to go to, by what a reader needs from them; whole words, longest first. */
const namesByLanguage: Readonly<Record<string, readonly (readonly [string, OrganizationRole])[]>> = {
  es: [
    ['Centros de Justicia para las Mujeres', 'womens_services'],
    ['Centro de Justicia para las Mujeres', 'womens_services'],
    ['comisión de derechos humanos', 'human_rights'],
    ['fiscalía especializada', 'prosecutor'],
    ['comisión de búsqueda', 'search_commission'],
    ['comisión de víctimas', 'victims_commission'],
    ['defensoría pública', 'public_defender'],
    ['derechos humanos', 'human_rights'],
    ['defensor público', 'public_defender'],
    ['sin decir tu nombre', 'anonymous_report'],
    ['juzgado federal', 'judiciary'],
    ['una defensa', 'public_defender'],
    ['intérprete', 'interpreters'],
    ['fiscalías', 'prosecutor'],
    ['fiscalía', 'prosecutor'],
  ],
  en: [
    ['Justice Centres for Women', 'womens_services'],
    ['without giving your name', 'anonymous_report'],
    ['public defender’s office', 'public_defender'],
    ['child protection office', 'youth_protection'],
    ['human rights commission', 'human_rights'],
    ['specialised prosecutor', 'prosecutor'],
    ['specialized prosecutor', 'prosecutor'],
    ['prosecutor’s offices', 'prosecutor'],
    ['victims’ commission', 'victims_commission'],
    ['prosecutor’s office', 'prosecutor'],
    ['public prosecutor', 'prosecutor'],
    ['search commission', 'search_commission'],
    ['public defender', 'public_defender'],
    ['victims’ lawyer', 'victims_commission'],
    ['federal court', 'judiciary'],
    ['legal adviser', 'victims_commission'],
    ['a defender', 'public_defender'],
    ['interpreter', 'interpreters'],
    ['prosecutor', 'prosecutor'],
  ],
}

/** How texts that a reader of a language is shown name whom to go to: in Spanish, and in the reader's language. */
export function namedRoles(language: LanguageKey): { name: string; role: OrganizationRole }[] {
  const languages = new Set([sourceLanguage, interfaceLanguage(language)])
  return [...languages].flatMap((each) => namesByLanguage[each] ?? []).map(([name, role]) => ({ name, role }))
}
