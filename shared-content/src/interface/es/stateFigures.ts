import { inPlace, ofPlace } from '../inPlace.ts'

/** What the page of figures of a state says. */
export const stateFigures = {
  stateFigures: {
    title: ({ place }: { place: string }) => `Cifras ${ofPlace(place)}`,
    description: ({ place }: { place: string }) =>
      `Cuánto se denuncia ${inPlace(place)}, la cifra negra y el homicidio doloso, con su fuente y lo que no pueden decir.`,
    lead: 'Estas cifras hablan de muchas personas a la vez. No dicen qué va a pasar en tu caso.',
    help: 'Si te pasó algo o te acusan de algo, empieza por las guías.',
    helpLink: 'Ver las guías',
    reportedHead: 'Cuánto se denuncia',
    reportedText: ({ year, reported, files, country }: Record<'year' | 'reported' | 'files' | 'country', string>) =>
      `De cada 100 delitos que estima la encuesta del INEGI en ${year}, se denunciaron ${reported}. En el país fueron ${country}. De los que se denunciaron en el estado, se abrió carpeta de investigación en ${files} por ciento.`,
    weak: 'El INEGI marca alguna de estas cifras del estado con menos precisión: úsalas con cuidado.',
    reportLink: 'Cómo y dónde presentar una denuncia',
    reportedTitle: ({ place, from, first, until, last }: Record<'place' | 'from' | 'first' | 'until' | 'last', string>) =>
      `De cada 100 delitos ${inPlace(place)} se denunciaron ${first} en ${from} y ${last} en ${until}`,
    reportedSubtitle: 'Por ciento de los delitos que se denunciaron ante el Ministerio Público, por año del delito',
    reportedCaveat:
      'La franja es lo más que puede medir el margen de error, con 95 % de confianza, según la marca de precisión del INEGI. El margen real es menor. Una diferencia que cabe en la franja puede ser azar.',
    shareHead: 'Lo que no llega a una carpeta',
    shareText: ({
      year,
      share,
      country,
      from,
      lowest,
      highest,
    }: Record<'year' | 'share' | 'country' | 'from' | 'lowest' | 'highest', string>) =>
      `Unos ${share} de cada 100 delitos de ${year} quedaron sin denuncia o sin carpeta de investigación. En el país fueron ${country}. A eso se le llama cifra negra. Entre ${from} y ${year} la del estado estuvo entre ${lowest} y ${highest} por ciento.`,
    shareWhy: 'No denunciar suele tener motivos. Denunciar es tu derecho, y puedes pedir orientación gratuita antes de decidir.',
    homicideHead: 'Homicidio doloso',
    homicideText: ({ place, year, victims, rate, country }: Record<'place' | 'year' | 'victims' | 'rate' | 'country', string>) =>
      `En ${year} se registraron ${victims} víctimas ${inPlace(place)}: ${rate} por cada 100 mil habitantes. En el país la tasa fue de ${country}.`,
    homicideTitle: ({ place, from, first, until, last }: Record<'place' | 'from' | 'first' | 'until' | 'last', string>) =>
      `La tasa ${inPlace(place)} fue de ${first} en ${from} y de ${last} en ${until}`,
    homicideSubtitle: 'Víctimas de homicidio doloso por cada 100 mil habitantes',
    homicideCaveat:
      'Son víctimas en carpetas de investigación. Cada fiscalía decide qué clasifica como homicidio doloso; el feminicidio se cuenta aparte. Donde vive poca gente, pocas víctimas mueven mucho la tasa.',
    linesDescription: ({ place }: { place: string }) =>
      `Una línea ${ofPlace(place)} y otra del país, año por año. Sus valores están en la tabla.`,
    cannotHead: 'Lo que estas cifras no pueden decir',
    cannot: {
      survey: 'La encuesta pregunta a personas de 18 años o más. Es una estimación, no un conteo.',
      compare: 'No sirven para decir qué estado es mejor o peor: cada uno registra y denuncia de manera distinta.',
      years: 'Lo registrado puede subir porque hay más delitos, porque se denuncia más o porque se registra mejor.',
    },
    library: 'Notas, tablas y fuentes en el portal',
  },
}
