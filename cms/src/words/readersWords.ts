import { en } from '@justicia/shared-content/interface/en'
import { es } from '@justicia/shared-content/interface/es'
import { type Audience, audiences, type GuideList, guideLists } from '@justicia/shared-content/vocabulary/audiences'
import { type OrganizationRole, organizationRoles } from '@justicia/shared-content/vocabulary/organizationRoles'
import type { Label } from './labels.ts'

interface Option<Value extends string> {
  value: Value
  label: Label
}

/** What institutions are for, as readers read it on the sites, in the order in which help is shown. */
export const roleOptions: Option<OrganizationRole>[] = organizationRoles.map((value) => ({
  value,
  label: { es: es.roles[value], en: en.roles[value] },
}))

/** Whom guides are for, as readers read it on the sites. */
export const audienceOptions: Option<Audience>[] = audiences.map((value) => ({
  value,
  label: { es: es.audiences[value].name, en: en.audiences[value].name },
}))

/** Lists in which a guide may go first, as readers read them on the sites. */
export const guideListOptions: Option<GuideList>[] = guideLists.map((value) => ({
  value,
  label:
    value === 'urgentes'
      ? { es: es.home.urgent, en: en.home.urgent }
      : { es: es.audiences[value].name, en: en.audiences[value].name },
}))
