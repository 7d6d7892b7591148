/** What the page of open figures of the portal says. */
export const openData = {
  openData: {
    title: 'Datos abiertos de uso',
    description: 'Qué se pregunta y qué sirve en Justicia para Ti, por mes y estado, sin datos de ninguna persona.',
    lead: 'Qué preguntan las personas por teléfono, por chat y en estos sitios, y qué les sirvió. Por mes y estado, sin saber de quién.',
    help: 'Si te pasó algo o te acusan de algo, empieza por las guías.',
    helpLink: 'Ver las guías',
    noneTitle: 'Todavía no hay cifras',
    none: 'Todavía no se ha contado nada que publicar. Cuando termine un mes con cuentas, aparecerá aquí. Mientras tanto no ponemos ninguna cifra.',
    span: ({ from, until, rows }: Record<'from' | 'until' | 'rows', string>) => `De ${from} a ${until}: ${rows} renglones.`,
    oneMonth: ({ month, rows }: Record<'month' | 'rows', string>) => `De ${month}: ${rows} renglones.`,
    download: 'Descargar',
    table: 'La tabla (CSV)',
    packageLabel: 'Qué es cada columna (Data Package)',
    whatTitle: 'Qué se cuenta',
    what: {
      inquiries: 'Consultas por teléfono y chat: por tema, por quién pregunta, por canal y por lengua.',
      guides: 'Respuestas a «¿Te sirvió esta guía?».',
      flows: 'A qué respuesta llevan las preguntas que orientan.',
      searches: 'Búsquedas que no encontraron nada. Nunca lo que se buscó.',
      visits: 'Páginas que se abrieron, donde el sitio las cuenta.',
    },
    howTitle: 'Cómo se cuenta',
    how: {
      nobody: 'Sin cookies, sin direcciones de internet y sin identificadores: no se sabe quién fue, a qué hora ni desde dónde.',
      asked: 'De quien pide en su navegador que no lo sigan (Do Not Track o Global Privacy Control) no se cuenta nada.',
      months: 'Solo se publican meses que ya terminaron.',
      small:
        'Lo que pasó menos de diez veces en un mes y un estado se dice junto, como «(otros)». Si ni junto llega a diez, no se dice.',
    },
    cannotTitle: 'Lo que estas cifras no pueden decir',
    cannot: {
      people: 'Son consultas, respuestas y páginas, no personas. Una misma persona puede contar varias veces.',
      crime: 'Más consultas puede ser más difusión, y no más delito. No comparan qué estado es mejor o peor.',
      sums: 'La suma de los estados sale menor de lo que fue, porque lo pequeño no se dice.',
      false: 'Cualquiera puede mandar respuestas falsas, hasta un tope.',
    },
    source: 'Justicia para Ti, cuentas propias',
    caveat: 'Un estado sin número tuvo menos de diez, o ahí no se cuenta. No dice qué estado es mejor o peor.',
    chartDescription: 'Un cuadro por estado con su número, más oscuro donde es mayor. Los valores están en la tabla.',
    low: 'menos',
    high: 'más',
    untold: 'menos de diez, o no se cuenta',
    charts: {
      consultas: {
        title: ({ month }: { month: string }) => `Consultas por estado en ${month}`,
        subtitle: 'Consultas por teléfono y chat',
      },
      guias: {
        title: ({ month }: { month: string }) => `Respuestas a «¿Te sirvió esta guía?» por estado en ${month}`,
        subtitle: 'Respuestas, de «sí» y de «no»',
      },
    },
  },
}
