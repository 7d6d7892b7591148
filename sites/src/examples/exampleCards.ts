import type { CallStrip, OrganizationCard, Provenance } from '@justicia/shared-content/pages/model'

const published: Provenance = { standing: 'published', by: 'Diario de Ejemplo', on: '2026-11-03' }
const visited: Provenance = { standing: 'verified', how: 'visit', on: '2026-10-28' }

/** National numbers, published. */
export const emergencies: OrganizationCard = {
  id: '00000000-0000-5000-8000-000000000911',
  slug: 'emergencias-911',
  role: 'emergency',
  name: { text: '911 Emergencias' },
  description: { text: 'Manda policía, ambulancia o bomberos. La llamada no cuesta.' },
  scope: 'national',
  contacts: [
    { kind: 'phone', label: '911', href: 'tel:911', provenance: published },
    { kind: 'schedule', label: 'Las 24 horas, todos los días', provenance: published },
  ],
  pending: false,
}

/** A name read in a source, with nothing that may be shown yet. */
export const defender: OrganizationCard = {
  id: '00000000-0000-5000-8000-000000000001',
  slug: 'procuraduria-social',
  role: 'public_defender',
  name: { text: 'Procuraduría Social del Estado de Jalisco' },
  description: { text: 'Te defiende sin costo en todo el proceso.' },
  scope: 'state',
  contacts: [],
  pending: true,
}

/** Every kind of contact, long words, and a site that is an example. */
export const humanRights: OrganizationCard = {
  id: '00000000-0000-5000-8000-000000000002',
  slug: 'comision-de-derechos-humanos',
  role: 'human_rights',
  name: { text: 'Comisión Estatal de Derechos Humanos Jalisco' },
  alternateName: { text: 'CEDHJ' },
  description: { text: 'Recibe quejas si una autoridad te golpeó, te amenazó o no te atendió.' },
  scope: 'state',
  contacts: [
    {
      kind: 'website',
      label: 'comisionestataldederechoshumanos.quejasporinternet.example',
      href: 'https://comision.example/',
      provenance: visited,
    },
    { kind: 'schedule', label: 'Lunes a viernes, de 9:00 a 15:00', provenance: visited },
    { kind: 'address', label: 'Calle de ejemplo sin número, Guadalajara', provenance: visited },
  ],
  pending: false,
}

/** Every kind of number: to call at once, to call, to type, to write to. */
export const strip: CallStrip = {
  calls: [
    { kind: 'phone', label: '911', href: 'tel:911', name: { text: '911 Emergencias' }, scope: 'national', provenance: published },
    {
      kind: 'phone',
      label: '800 000 0000',
      href: 'tel:8000000000',
      name: { text: 'Línea de ejemplo' },
      note: { text: 'Opción 1' },
      hours: { text: 'Las 24 horas, todos los días' },
      scope: 'state',
      provenance: published,
    },
    { kind: 'phone', label: '*765', name: { text: 'Línea corta de ejemplo' }, scope: 'state', provenance: published },
    {
      kind: 'whatsapp',
      label: '33 0000 0000',
      name: { text: 'Chat de ejemplo (municipal)' },
      scope: 'state',
      provenance: visited,
    },
  ],
}
