/** What the data notes of the research library say beside their texts, in English. */
export const notes = {
  notes: {
    list: 'Data notes',
    listLead: 'What the tables say, with charts to download and what they cannot tell.',
    tables: 'The tables of this note',
    published: ({ date }: { date: string }) => `Published on ${date}. Every number comes from the tables when the site is built.`,
    cite: 'How to cite',
    citation: ({ title, date, address }: { title: string; date: string; address: string }) =>
      `Justicia para Ti, “${title}”, data note, ${date}, ${address}`,
    country: 'Country',
    allCrimes: 'All crimes',
    state: 'State',
    year: 'Year',
    chart: {
      source: 'Source',
      caveat: 'Mind',
      table: 'See the table',
      download: 'Download',
      embed: 'The chart on a page of its own',
      note: 'Read the note',
    },
    key: {
      ownState: ({ from, until }: { from: string; until: string }) => `The state, ${from} to ${until}`,
      country: 'The country in those years',
      lastRate: ({ year, top }: { year: string; top: string }) => `Rate of ${year}. All run from 0 to ${top}`,
      weak: '* Moderate precision according to INEGI: use with care',
      low: 'less',
      high: 'more',
      range: ({ from, until }: { from: string; until: string }) => `${from} to ${until}`,
      margin: 'largest margin',
    },
    crimes: {
      threats: 'Threats',
      extortion: 'Extortion',
      fraud: 'Fraud',
      injuries: 'Injuries',
      others: 'Other crimes',
      burglary: 'Burglary of a home',
      otherTheft: 'Other theft',
      robbery: 'Robbery in the street or public transport',
      carParts: 'Theft of parts of a vehicle',
      carTheft: 'Theft of a whole vehicle',
    },
    homicide: {
      title: ({ from, until }: { from: string; until: string }) => `Intentional homicide by state, ${from} to ${until}`,
      description:
        'How many people were victims of intentional homicide in each state, year by year, and what those figures cannot tell.',
      rateHead: 'Rate per 100,000 inhabitants',
      victimsHead: 'Victims',
      country: {
        title: ({ top, topYear, until, last }: Record<'top' | 'topYear' | 'until' | 'last', string>) =>
          `The country’s rate reached ${top} in ${topYear}; in ${until} it was ${last}`,
        subtitle: 'Victims of intentional homicide per 100,000 inhabitants, the whole country',
        caveat:
          'These are victims in investigation files. Each prosecutor decides what is classified as intentional homicide. Feminicide is counted apart.',
        description: ({
          from,
          first,
          topYear,
          top,
          until,
          last,
        }: Record<'from' | 'first' | 'topYear' | 'top' | 'until' | 'last', string>) =>
          `One line by year: ${first} in ${from}, ${top} in ${topYear}, which is the highest, and ${last} in ${until}.`,
      },
      states: {
        title: ({ state, rate, year, calm, most }: Record<'state' | 'rate' | 'year' | 'calm' | 'most', string>) =>
          `In ${state} the rate reached ${rate} in ${year}; in ${calm} it was never above ${most}`,
        subtitle: 'Victims of intentional homicide per 100,000 inhabitants, each state beside the country',
        caveat:
          'Each prosecutor classifies in a way of its own, and in a state with few inhabitants few victims move the rate a lot. This is no list of better and worse.',
        description: ({ above, below, until }: Record<'above' | 'below' | 'until', string>) =>
          `A small chart for each state, each with the country’s line. In ${until}, ${above} states had a higher rate than the country and ${below} a lower one.`,
      },
    },
    unreported: {
      title: 'The crimes that nobody reports',
      description:
        'How many crimes are left without a report or an investigation file, according to INEGI’s survey, and how precise each figure is.',
      share: 'Percent',
      most: 'The most it may be',
      least: 'The least it may be',
      precision: 'Precision according to INEGI',
      lowest: ({ from, until }: { from: string; until: string }) => `Lowest of ${from} to ${until}`,
      highest: ({ from, until }: { from: string; until: string }) => `Highest of ${from} to ${until}`,
      reported: {
        title: ({ from, first, until, last }: Record<'from' | 'first' | 'until' | 'last', string>) =>
          `Of every 100 crimes, ${first} were reported in ${from} and ${last} in ${until}`,
        subtitle: 'Percent of crimes that were reported to a prosecutor’s office, the whole country, by year of the crime',
        caveat:
          'The band is not INEGI’s margin: it is the most that it can measure, with 95 % confidence, where the mark of precision is “alta” (coefficient of variation below 15 %). The true margin is smaller.',
        description: ({ lowest, highest }: Record<'lowest' | 'highest', string>) =>
          `One line by year, with the band of how far it may vary. Always between ${lowest} and ${highest} percent.`,
      },
      states: {
        title: ({ least }: { least: string }) =>
          `In all 32 states, at least ${least} of every 100 crimes are left without a report or a file`,
        subtitle: ({ until }: { until: string }) =>
          `Percent of crimes without a report or an investigation file (cifra negra), ${until}`,
        caveat: ({ from }: { from: string }) =>
          `The axis begins at ${from} %, not at zero. Differences of one or two points may be the chance of the survey: this is no list of better and worse.`,
        description: ({ lowest, highest, country }: Record<'lowest' | 'highest' | 'country', string>) =>
          `A dot for each state, between ${lowest} and ${highest} percent, and a bar for how it varied in other years. The country: ${country}.`,
      },
      map: {
        title: ({ lowest, highest }: Record<'lowest' | 'highest', string>) =>
          `Of every 100 crimes, between ${lowest} and ${highest} were reported, depending on the state`,
        subtitle: ({ until }: { until: string }) => `Percent of crimes that were reported to a prosecutor’s office, ${until}`,
        caveat:
          'It is a survey: many differences between states lie within its margin of error. It does not say in which state people report better.',
        description: ({ weak }: { weak: string }) =>
          `A tile for each state, where it lies on the map, with its figure. In ${weak} of them the precision is moderate, and they bear an asterisk.`,
      },
    },
    recorded: {
      title: 'What is recorded and what people live through',
      description:
        'The crimes that people tell a survey of beside those that reach an investigation file, and why the two are not one count.',
      estimated: 'Estimated',
      recordedSeries: 'Recorded',
      perHundred: 'Recorded for every 100 estimated',
      crime: 'Crime',
      unreported: 'Cifra negra, percent',
      ratio: {
        title: ({ until, injuries, extortion }: Record<'until' | 'injuries' | 'extortion', string>) =>
          `In ${until}, for every 100 estimated cases, ${injuries} of injuries and ${extortion} of extortion were recorded`,
        subtitle: ({ until }: { until: string }) =>
          `Cases recorded for every 100 that the survey estimates, the whole country, ${until}`,
        caveat:
          'The survey asks people of 18 or older; the register counts victims, or vehicles with four wheels. The distance between the two is not only what goes unreported.',
        description: ({ extortion, injuries, cars }: Record<'extortion' | 'injuries' | 'cars', string>) =>
          `A dot for each crime: extortion ${extortion}, injuries ${injuries}, vehicle theft ${cars}. The bar is how it varied in other years.`,
      },
      cars: {
        title: ({ until, estimated, recorded }: Record<'until' | 'estimated' | 'recorded', string>) =>
          `Vehicle theft in ${until}: ${estimated} thousand estimated, ${recorded} thousand recorded`,
        subtitle: 'Thousands of cases by year, the whole country',
        caveat:
          'What is recorded is of four-wheel vehicles. A survey and a register count different things: one is not taken from the other.',
        description: ({ from, estimated, recorded }: Record<'from' | 'estimated' | 'recorded', string>) =>
          `Two lines by year. In ${from} they were ${estimated} thousand estimated and ${recorded} thousand recorded.`,
      },
      kinds: {
        title: ({ cars, extortion }: Record<'cars' | 'extortion', string>) =>
          `Without a report or a file: ${cars} % of vehicle theft and ${extortion} % of extortion`,
        subtitle: ({ until }: { until: string }) => `Cifra negra by kind of crime, the whole country, ${until}`,
        caveat:
          'These are estimates from a survey. “Amenazas” was “Amenazas verbales” before: the two are not comparable, and so it has no bar.',
        description: ({ lowest, highest }: Record<'lowest' | 'highest', string>) =>
          `A dot for each kind of crime, from ${lowest} to ${highest} percent, and a bar for how it varied in other years.`,
      },
    },
  },
}
