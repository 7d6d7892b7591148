import type { Audience } from '../../vocabulary/audiences.ts'
import type { OrganizationRole } from '../../vocabulary/organizationRoles.ts'
import { inPlace, ofPlace } from '../inPlace.ts'

/** Strings of the sites' own in Spanish: what the site, its doors, its pages and those who help are called. */
export const names = {
  siteName: 'Justicia para Ti',
  slogan: 'Qué hacer en un proceso penal, paso a paso',

  audiences: {
    victimas: {
      name: 'Víctimas',
      door: 'Fui víctima de un delito',
      summary: 'Denunciar, pedir protección y que te reparen el daño.',
    },
    acusados: {
      name: 'Personas detenidas o acusadas',
      door: 'Me detuvieron o me acusan',
      summary: 'Tus derechos, tu defensa gratuita y qué sigue.',
    },
    terceros: {
      name: 'Testigos y familiares',
      door: 'Es por alguien más, o vi algo',
      summary: 'Si ayudas a un familiar, si eres testigo o si llegó la policía.',
    },
    proceso: {
      name: 'El proceso',
      door: 'Quiero entender el proceso',
      summary: 'Las etapas, las audiencias y quién es quién.',
    },
    grupos: {
      name: 'Atención diferenciada',
      door: 'Necesito una atención distinta',
      summary: 'Mujeres, niñez, pueblos indígenas, personas migrantes y otros grupos.',
    },
  } satisfies Record<Audience, { name: string; door: string; summary: string }>,

  roles: {
    emergency: 'Emergencias',
    anonymous_report: 'Denuncia anónima',
    prosecutor: 'Fiscalía',
    public_defender: 'Defensoría pública',
    victims_commission: 'Atención a víctimas',
    human_rights: 'Derechos humanos',
    womens_services: 'Atención a mujeres',
    youth_protection: 'Protección de niñas, niños y adolescentes',
    search_commission: 'Búsqueda de personas',
    judiciary: 'Poder Judicial',
    interpreters: 'Intérpretes y traductores',
    anti_discrimination: 'Contra la discriminación',
    journalist_protection: 'Protección a periodistas y personas defensoras',
    crisis_support: 'Líneas de ayuda',
    civil_society: 'Organizaciones civiles',
  } satisfies Record<OrganizationRole, string>,

  /** Titles and descriptions of the pages that the planner makes; `place` is the site's name. */
  pages: {
    home: {
      title: 'Qué hacer en un proceso penal',
      description: ({ place }: { place: string }) =>
        `Orientación gratuita sobre el proceso penal ${inPlace(place)}: qué hacer, en qué plazo y quién te ayuda, en palabras claras.`,
    },
    portalHome: {
      title: 'Elige tu estado',
      description: 'Orientación gratuita sobre el proceso penal en los 32 estados de México, paso a paso y en palabras claras.',
    },
    guides: {
      title: 'Guías',
      description: ({ place }: { place: string }) =>
        `Todas las guías sobre el proceso penal ${inPlace(place)}: qué hacer, plazos, derechos y ayuda gratuita.`,
    },
    flows: {
      title: 'Oriéntame',
      description: ({ place }: { place: string }) =>
        `Responde unas preguntas y te decimos qué hacer ${inPlace(place)}, en qué plazo y quién te ayuda gratis.`,
    },
    audience: {
      description: ({ name, place }: { name: string; place: string }) =>
        `${name}: guías sobre el proceso penal ${inPlace(place)}, paso a paso.`,
    },
    letters: {
      title: 'Escritos',
      description: ({ place }: { place: string }) =>
        `Textos listos para llenar, imprimir y entregar ${inPlace(place)}: amparo urgente, copias de tu carpeta, intérprete y más.`,
    },
    glossary: {
      title: 'Glosario',
      description: ({ place }: { place: string }) =>
        `Las palabras del proceso penal ${inPlace(place)}, explicadas en lenguaje claro.`,
    },
    directory: {
      title: 'Quién ayuda',
      description: ({ place }: { place: string }) =>
        `Quién atiende ${inPlace(place)}: fiscalía, defensoría pública, atención a víctimas, organizaciones civiles y más.`,
    },
    stateLaws: {
      title: ({ place }: { place: string }) => `Leyes ${ofPlace(place)}`,
      titleNational: 'Leyes de tu estado',
      description: ({ place }: { place: string }) =>
        `El código penal y otras leyes ${ofPlace(place)}: cómo se llaman y dónde leer su texto oficial.`,
      descriptionNational: 'El código penal y otras leyes de cada uno de los 32 estados: elige el tuyo.',
    },
    search: {
      title: 'Buscar',
      description: ({ place }: { place: string }) =>
        `Busca con tus palabras en las guías y el glosario de Justicia para Ti ${inPlace(place)}.`,
    },
    chat: {
      title: 'Chat',
      description: ({ place }: { place: string }) =>
        `Si alguien contesta por chat ${inPlace(place)}, a qué horas, y a qué teléfonos llamar mientras tanto.`,
    },
    notFound: {
      title: 'Esta página no existe',
      description: 'La dirección cambió o tiene un error. Aquí puedes buscar o elegir una guía.',
    },
    gone: {
      title: ({ address }: { address: string }) => `Esta página ya no está: ${address}`,
      description: ({ address }: { address: string }) => `Retiramos la página ${address}. Aquí puedes buscar o elegir una guía.`,
    },
    moved: {
      title: ({ address }: { address: string }) => `Esta página cambió de dirección: ${address}`,
      description: ({ address }: { address: string }) => `Lo que estaba en ${address} está ahora en otra dirección.`,
    },
    offline: {
      title: 'Para leer sin señal',
      description: ({ place }: { place: string }) =>
        `Las páginas de Justicia para Ti ${inPlace(place)} que se guardan en tu teléfono para abrirlas sin señal.`,
    },
    acerca: {
      title: 'Acerca de Justicia para Ti',
      description: ({ place }: { place: string }) => `Qué es Justicia para Ti ${inPlace(place)}, de dónde viene y qué no es.`,
    },
    'como-lo-hacemos': {
      title: 'Cómo lo hacemos',
      description: ({ place }: { place: string }) =>
        `Cómo se escriben, se revisan y se corrigen las guías de Justicia para Ti ${inPlace(place)}.`,
    },
    accesibilidad: {
      title: 'Accesibilidad',
      description: ({ place }: { place: string }) =>
        `Cómo está hecho el sitio de Justicia para Ti ${inPlace(place)} para que cualquier persona pueda usarlo.`,
    },
    privacidad: {
      title: 'Privacidad',
      description: ({ place }: { place: string }) =>
        `Este sitio de Justicia para Ti ${inPlace(place)} no usa cookies, no te pide datos y no sigue lo que haces.`,
    },
    'si-revisan-tu-telefono': {
      title: 'Si alguien revisa tu teléfono',
      description: ({ place }: { place: string }) =>
        `Qué borra y qué no borra «Salir rápido» en el sitio de Justicia para Ti ${inPlace(place)}, y cómo dejar menos rastro.`,
    },
    seguridad: {
      title: 'Seguridad del sitio',
      description: ({ place }: { place: string }) =>
        `Cómo avisar de una falla de seguridad en el sitio de Justicia para Ti ${inPlace(place)}.`,
    },
  },

  nav: {
    label: 'Principal',
    home: 'Inicio',
    guides: 'Guías',
    directory: 'Quién ayuda',
    glossary: 'Glosario',
    search: 'Buscar',
    skip: 'Ir al contenido',
    breadcrumbs: 'Estás aquí',
    languages: 'Idioma',
    footer: 'Sobre este sitio',
    allStates: 'Los 32 estados de México',
    otherState: ({ place }: { place: string }) => `¿No es ${inPlace(place)}? Elige otro estado`,
    /** After the state's name, in the line of the way back; what follows is shown when it is opened. */
    wrongState: '¿otro estado?',
    neighbours: '¿Pasó en otro estado? Abre esta misma página en:',
    everyState: 'Los 32 estados',
    /** On the portal's pages: opens the list of the states, each leading to the same page there. */
    sameInState: 'Lee esta página para tu estado',
    sameInStateWhy: 'Lo que debes hacer es igual en todo el país. Cambia quién te atiende y dónde.',
  },
}
