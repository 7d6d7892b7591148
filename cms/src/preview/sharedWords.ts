interface Said {
  who: string
  place: string
  date: string
}

/** What a link to a draft says to whoever opens it. */
export const sharedWords = {
  es: {
    locale: 'es-MX',
    heading: 'Justicia para Ti: vista previa de un borrador',
    title: 'Borrador: no es lo publicado',
    about: ({ who, place, date }: Said) => `Lo comparte ${who}. Así se vería en ${place} el ${date}.`,
    expires: (when: string) => `El enlace sirve hasta el ${when} (hora de la Ciudad de México).`,
    old: 'El borrador cambió después de que se compartió. Esto es lo que se compartió.',
    links: 'Los enlaces a otras páginas del sitio están apagados. No uses este borrador para decidir qué hacer.',
    notices: {
      unknown: {
        title: 'Este enlace no existe',
        text: 'Puede que esté incompleto: cópialo entero, como te llegó. Si así tampoco abre, pide otro a quien te lo mandó.',
      },
      expired: { title: 'Este enlace ya venció', text: 'Pide otro a quien te lo mandó.' },
      withdrawn: {
        title: 'Este enlace se retiró',
        text: 'Ya no muestra el borrador. Si lo necesitas, pregunta a quien te lo mandó.',
      },
      gone: { title: 'El documento ya no está', text: 'Se borró después de que te mandaron el enlace.' },
      overwritten: {
        title: 'Esa versión ya no está',
        text: 'El borrador siguió cambiando y la versión que te mandaron ya no se guarda. Pide otro enlace.',
      },
      missing: { title: 'No hay página que mostrar', text: 'En ese sitio, este documento no tiene página propia.' },
      unplanned: {
        title: 'La página todavía no se puede armar',
        text: 'Al borrador le falta algo. Avisa a quien te mandó el enlace.',
      },
      unavailable: { title: 'La página no se pudo dibujar', text: 'Vuelve a abrir el enlace en unos minutos.' },
      busy: { title: 'Se abrieron muchos enlaces seguidos', text: 'Espera un minuto y vuelve a abrirlo.' },
    },
  },
  en: {
    locale: 'en-US',
    heading: 'Justicia para Ti: preview of a draft',
    title: 'Draft: not what is published',
    about: ({ who, place, date }: Said) => `Shared by ${who}. As it would be in ${place} on ${date}.`,
    expires: (when: string) => `The link works until ${when} (Mexico City time).`,
    old: 'The draft has changed since it was shared. This is what was shared.',
    links: 'Links to other pages of the site are switched off. Do not rest a decision on this draft.',
    notices: {
      unknown: {
        title: 'There is no such link',
        text: 'It may be incomplete: copy all of it, as you got it. If it still does not open, ask whoever sent it for another.',
      },
      expired: { title: 'This link has expired', text: 'Ask whoever sent it for another.' },
      withdrawn: { title: 'This link was withdrawn', text: 'It no longer shows the draft. If you need it, ask whoever sent it.' },
      gone: { title: 'The document is gone', text: 'It was deleted after the link was sent to you.' },
      overwritten: {
        title: 'That version is gone',
        text: 'The draft went on changing, and the version that was sent to you is no longer kept. Ask for another link.',
      },
      missing: { title: 'There is no page to show', text: 'On that site this document has no page of its own.' },
      unplanned: {
        title: 'The page cannot be put together yet',
        text: 'Something is missing in the draft. Tell whoever sent you the link.',
      },
      unavailable: { title: 'The page could not be drawn', text: 'Open the link again in a few minutes.' },
      busy: { title: 'Many links were opened in a row', text: 'Wait a minute and open it again.' },
    },
  },
} as const
