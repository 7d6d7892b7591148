/** What the data notes of the research library say beside their texts: titles, charts, what stands around them. */
export const notes = {
  notes: {
    list: 'Notas de datos',
    listLead: 'Lo que dicen las tablas, con gráficas para bajar y lo que no pueden decir.',
    tables: 'Las tablas de esta nota',
    published: ({ date }: { date: string }) => `Publicada el ${date}. Cada número sale de las tablas al construir el sitio.`,
    cite: 'Cómo citar',
    citation: ({ title, date, address }: { title: string; date: string; address: string }) =>
      `Justicia para Ti, «${title}», nota de datos, ${date}, ${address}`,
    country: 'País',
    allCrimes: 'Todos los delitos',
    state: 'Estado',
    year: 'Año',
    chart: {
      source: 'Fuente',
      caveat: 'Ojo',
      table: 'Ver la tabla',
      download: 'Bajar',
      embed: 'La gráfica en su propia página',
      note: 'Leer la nota',
    },
    key: {
      ownState: ({ from, until }: { from: string; until: string }) => `El estado, ${from} a ${until}`,
      country: 'El país en esos años',
      lastRate: ({ year, top }: { year: string; top: string }) => `Tasa de ${year}. Todos van de 0 a ${top}`,
      weak: '* Precisión moderada según el INEGI: úsese con cuidado',
      low: 'menos',
      high: 'más',
      range: ({ from, until }: { from: string; until: string }) => `de ${from} a ${until}`,
      margin: 'margen máximo',
    },
    crimes: {
      threats: 'Amenazas',
      extortion: 'Extorsión',
      fraud: 'Fraude',
      injuries: 'Lesiones',
      others: 'Otros delitos',
      burglary: 'Robo en casa habitación',
      otherTheft: 'Robo de otra forma',
      robbery: 'Robo o asalto en la calle o el transporte',
      carParts: 'Robo parcial de vehículo',
      carTheft: 'Robo total de vehículo',
    },
    homicide: {
      title: ({ from, until }: { from: string; until: string }) => `Homicidio doloso por estado, ${from} a ${until}`,
      description:
        'Cuántas personas fueron víctimas de homicidio doloso en cada estado, año por año, y qué no pueden decir esas cifras.',
      rateHead: 'Tasa por cada 100 mil habitantes',
      victimsHead: 'Víctimas',
      country: {
        title: ({ top, topYear, until, last }: Record<'top' | 'topYear' | 'until' | 'last', string>) =>
          `La tasa del país llegó a ${top} en ${topYear}; en ${until} fue de ${last}`,
        subtitle: 'Víctimas de homicidio doloso por cada 100 mil habitantes, todo el país',
        caveat:
          'Son víctimas en carpetas de investigación. Cada fiscalía decide qué clasifica como homicidio doloso. El feminicidio se cuenta aparte.',
        description: ({
          from,
          first,
          topYear,
          top,
          until,
          last,
        }: Record<'from' | 'first' | 'topYear' | 'top' | 'until' | 'last', string>) =>
          `Una línea por año: ${first} en ${from}, ${top} en ${topYear}, que es lo más alto, y ${last} en ${until}.`,
      },
      states: {
        title: ({ state, rate, year, calm, most }: Record<'state' | 'rate' | 'year' | 'calm' | 'most', string>) =>
          `En ${state} la tasa llegó a ${rate} en ${year}; en ${calm} nunca pasó de ${most}`,
        subtitle: 'Víctimas de homicidio doloso por cada 100 mil habitantes, cada estado junto al país',
        caveat:
          'Cada fiscalía clasifica a su manera, y en un estado de poca población pocas víctimas mueven mucho la tasa. No es una lista de mejores y peores.',
        description: ({ above, below, until }: Record<'above' | 'below' | 'until', string>) =>
          `Una gráfica pequeña por estado, cada una con la línea del país. En ${until}, ${above} estados tuvieron una tasa mayor que la del país y ${below} una menor.`,
      },
    },
    unreported: {
      title: 'Los delitos que nadie denuncia',
      description:
        'Cuántos delitos quedan sin denuncia o sin carpeta de investigación, según la encuesta del INEGI, y qué tan precisa es cada cifra.',
      share: 'Por ciento',
      most: 'Lo más que puede ser',
      least: 'Lo menos que puede ser',
      precision: 'Precisión según el INEGI',
      lowest: ({ from, until }: { from: string; until: string }) => `Mínimo de ${from} a ${until}`,
      highest: ({ from, until }: { from: string; until: string }) => `Máximo de ${from} a ${until}`,
      reported: {
        title: ({ from, first, until, last }: Record<'from' | 'first' | 'until' | 'last', string>) =>
          `De cada 100 delitos se denunciaron ${first} en ${from} y ${last} en ${until}`,
        subtitle: 'Por ciento de los delitos que se denunciaron ante el Ministerio Público, todo el país, por año del delito',
        caveat:
          'La franja no es el margen del INEGI: es lo más que puede medir, con 95 % de confianza, donde la marca de precisión es «alta» (coeficiente de variación menor de 15 %). El margen real es menor.',
        description: ({ lowest, highest }: Record<'lowest' | 'highest', string>) =>
          `Una línea por año con la franja de lo que puede variar. Siempre entre ${lowest} y ${highest} por ciento.`,
      },
      states: {
        title: ({ least }: { least: string }) =>
          `En los 32 estados, al menos ${least} de cada 100 delitos quedan sin denuncia o sin carpeta`,
        subtitle: ({ until }: { until: string }) =>
          `Por ciento de los delitos sin denuncia o sin carpeta de investigación (cifra negra), ${until}`,
        caveat: ({ from }: { from: string }) =>
          `El eje empieza en ${from} %, no en cero. Diferencias de uno o dos puntos pueden deberse al azar de la encuesta: no es una lista de mejores y peores.`,
        description: ({ lowest, highest, country }: Record<'lowest' | 'highest' | 'country', string>) =>
          `Un punto por estado, entre ${lowest} y ${highest} por ciento, y una raya con lo que varió en otros años. El país: ${country}.`,
      },
      map: {
        title: ({ lowest, highest }: Record<'lowest' | 'highest', string>) =>
          `De cada 100 delitos se denunciaron entre ${lowest} y ${highest}, según el estado`,
        subtitle: ({ until }: { until: string }) =>
          `Por ciento de los delitos que se denunciaron ante el Ministerio Público, ${until}`,
        caveat:
          'Es una encuesta: muchas diferencias entre estados caben en su margen de error. No dice en qué estado se denuncia mejor.',
        description: ({ weak }: { weak: string }) =>
          `Un cuadro por estado, donde está en el mapa, con su cifra. En ${weak} de ellos la precisión es moderada y llevan asterisco.`,
      },
    },
    recorded: {
      title: 'Lo que se registra y lo que se vive',
      description:
        'Los delitos que la gente cuenta en una encuesta junto a los que llegan a una carpeta de investigación, y por qué no son la misma cuenta.',
      estimated: 'Estimados',
      recordedSeries: 'Registrados',
      perHundred: 'Registrados por cada 100 estimados',
      crime: 'Delito',
      unreported: 'Cifra negra, por ciento',
      ratio: {
        title: ({ until, injuries, extortion }: Record<'until' | 'injuries' | 'extortion', string>) =>
          `En ${until}, por cada 100 casos estimados se registraron ${injuries} de lesiones y ${extortion} de extorsión`,
        subtitle: ({ until }: { until: string }) =>
          `Casos registrados por cada 100 que estima la encuesta, todo el país, ${until}`,
        caveat:
          'La encuesta pregunta a personas de 18 años o más; el registro cuenta víctimas o vehículos de cuatro ruedas. La distancia entre los dos no es solo lo que no se denuncia.',
        description: ({ extortion, injuries, cars }: Record<'extortion' | 'injuries' | 'cars', string>) =>
          `Un punto por delito: extorsión ${extortion}, lesiones ${injuries}, robo de vehículo ${cars}. La raya es lo que varió en otros años.`,
      },
      cars: {
        title: ({ until, estimated, recorded }: Record<'until' | 'estimated' | 'recorded', string>) =>
          `Robo de vehículo en ${until}: ${estimated} mil estimados, ${recorded} mil registrados`,
        subtitle: 'Miles de casos por año, todo el país',
        caveat:
          'Lo registrado es de vehículos de cuatro ruedas. Una encuesta y un registro cuentan cosas distintas: no se restan.',
        description: ({ from, estimated, recorded }: Record<'from' | 'estimated' | 'recorded', string>) =>
          `Dos líneas por año. En ${from} eran ${estimated} mil estimados y ${recorded} mil registrados.`,
      },
      kinds: {
        title: ({ cars, extortion }: Record<'cars' | 'extortion', string>) =>
          `Sin denuncia o sin carpeta: ${cars} % del robo de vehículo y ${extortion} % de la extorsión`,
        subtitle: ({ until }: { until: string }) => `Cifra negra por tipo de delito, todo el país, ${until}`,
        caveat:
          'Son estimaciones de una encuesta. «Amenazas» se llamaba antes «Amenazas verbales»: no son comparables, y por eso no lleva raya.',
        description: ({ lowest, highest }: Record<'lowest' | 'highest', string>) =>
          `Un punto por tipo de delito, de ${lowest} a ${highest} por ciento, y una raya con lo que varió en otros años.`,
      },
    },
  },
}
