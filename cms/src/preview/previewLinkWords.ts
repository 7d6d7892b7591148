interface One {
  place: string
  day: string
  until: string
  who: string
}

/** What the panel says of links for reviewers, in the admin's two languages. */
export const previewLinkWords = {
  es: {
    language: 'es' as 'es' | 'en',
    title: 'Enlace para quien revisa',
    about:
      'Para enseñar el borrador a alguien sin cuenta. Muestra lo que está guardado ahora, en el sitio y el día elegidos arriba; si lo cambias después, el enlace sigue mostrando esto. Quien lo tenga lo puede abrir y ve tu nombre.',
    days: 'Sirve',
    spans: { 1: '1 día', 7: '7 días', 30: '30 días' },
    make: (place: string) => (place === '' ? 'Crear enlace' : `Crear enlace de ${place}`),
    making: 'Se crea el enlace…',
    made: (until: string) => `Listo. Cópialo ahora: después no se vuelve a mostrar. Vence el ${until}`,
    link: 'Enlace',
    copy: 'Copiar',
    copied: 'Copiado.',
    notCopied: 'No se pudo copiar. Está seleccionado: cópialo con el teclado.',
    list: 'Enlaces que sirven',
    loading: 'Se buscan los enlaces…',
    none: 'No hay ninguno.',
    unlisted: 'No se pudieron buscar los enlaces que hay.',
    again: 'Buscar otra vez',
    one: ({ place, day, until, who }: One) => `${place}, como el ${day}; hasta el ${until}${who === '' ? '' : `; de ${who}`}`,
    withdraw: 'Retirar',
    withdrawn: 'El enlace se retiró: ya no muestra nada.',
    failed: 'No se pudo. Vuelve a intentarlo.',
  },
  en: {
    language: 'en' as const,
    title: 'Link for a reviewer',
    about:
      'To show the draft to somebody without an account. It shows what is saved now, on the site and day chosen above; if you change it later, the link goes on showing this. Whoever has it can open it, and sees your name.',
    days: 'Works for',
    spans: { 1: '1 day', 7: '7 days', 30: '30 days' },
    make: (place: string) => (place === '' ? 'Make a link' : `Make a link of ${place}`),
    making: 'The link is being made…',
    made: (until: string) => `Done. Copy it now: it is not shown again. It expires on ${until}`,
    link: 'Link',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'It could not be copied. It is selected: copy it with the keyboard.',
    list: 'Links that work',
    loading: 'Links are being looked for…',
    none: 'There are none.',
    unlisted: 'The links that there are could not be looked for.',
    again: 'Look again',
    one: ({ place, day, until, who }: One) => `${place}, as on ${day}; until ${until}${who === '' ? '' : `; by ${who}`}`,
    withdraw: 'Withdraw',
    withdrawn: 'The link was withdrawn: it shows nothing any more.',
    failed: 'It did not work. Try again.',
  },
} as const
