import type { OrganizationCard } from '@justicia/shared-content/pages/model'

/** National numbers, checked. */
export const emergencies: OrganizationCard = {
  id: '00000000-0000-5000-8000-000000000911',
  slug: 'emergencias-911',
  role: 'emergency',
  name: '911 Emergencias',
  description: 'Manda policía, ambulancia o bomberos. La llamada no cuesta.',
  scope: 'national',
  contacts: [
    { kind: 'phone', label: '911', href: 'tel:911', checkedOn: '2026-11-03' },
    { kind: 'schedule', label: 'Las 24 horas, todos los días', checkedOn: '2026-11-03' },
  ],
  pending: false,
  source: 'Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública',
}

/** A name read in a source, with nothing that may be shown yet. */
export const defender: OrganizationCard = {
  id: '00000000-0000-5000-8000-000000000001',
  slug: 'procuraduria-social',
  role: 'public_defender',
  name: 'Procuraduría Social del Estado de Jalisco',
  description: 'Te defiende sin costo en todo el proceso.',
  scope: 'state',
  contacts: [],
  pending: true,
  source: 'Ley Orgánica de la Procuraduría Social del Estado de Jalisco',
  sourceUrl: 'https://fuente.example/ley-organica',
}

/** Every kind of contact, long words, and a site that is an example. */
export const humanRights: OrganizationCard = {
  id: '00000000-0000-5000-8000-000000000002',
  slug: 'comision-de-derechos-humanos',
  role: 'human_rights',
  name: 'Comisión Estatal de Derechos Humanos Jalisco',
  alternateName: 'CEDHJ',
  description: 'Recibe quejas si una autoridad te golpeó, te amenazó o no te atendió.',
  scope: 'state',
  contacts: [
    {
      kind: 'website',
      label: 'comisionestataldederechoshumanos.quejasporinternet.example',
      href: 'https://comision.example/',
      checkedOn: '2026-10-28',
    },
    { kind: 'schedule', label: 'Lunes a viernes, de 9:00 a 15:00', checkedOn: '2026-10-28' },
    { kind: 'address', label: 'Calle de ejemplo sin número, Guadalajara', checkedOn: '2026-10-28' },
  ],
  pending: false,
  source: 'Página oficial',
}
