/** What the page of figures of a state says, in English. */
export const stateFigures = {
  stateFigures: {
    title: ({ place }: { place: string }) => `Figures on ${place}`,
    description: ({ place }: { place: string }) =>
      `How much is reported in ${place}, the unreported share and intentional homicide, with their source and what they cannot tell.`,
    lead: 'These figures speak of many people at once. They do not say what will happen in your case.',
    help: 'If something happened to you, or you are accused of something, begin with the guides.',
    helpLink: 'See the guides',
    reportedHead: 'How much is reported',
    reportedText: ({ year, reported, files, country }: Record<'year' | 'reported' | 'files' | 'country', string>) =>
      `Of every 100 crimes that INEGI’s survey estimates in ${year}, ${reported} were reported. In the country it was ${country}. Of those that were reported in the state, an investigation file was opened in ${files} percent.`,
    weak: 'INEGI marks some of these figures of the state as less precise: use them with care.',
    reportLink: 'How and where to report a crime',
    reportedTitle: ({ place, from, first, until, last }: Record<'place' | 'from' | 'first' | 'until' | 'last', string>) =>
      `Of every 100 crimes in ${place}, ${first} were reported in ${from} and ${last} in ${until}`,
    reportedSubtitle: 'Percent of crimes that were reported to a prosecutor’s office, by year of the crime',
    reportedCaveat:
      'The band is the most that the margin of error can measure, with 95 % confidence, by INEGI’s mark of precision. The true margin is smaller. A difference that lies within the band may be chance.',
    shareHead: 'What does not reach a file',
    shareText: ({
      year,
      share,
      country,
      from,
      lowest,
      highest,
    }: Record<'year' | 'share' | 'country' | 'from' | 'lowest' | 'highest', string>) =>
      `Some ${share} of every 100 crimes of ${year} were left without a report or an investigation file. In the country it was ${country}. This is called cifra negra. Between ${from} and ${year} the state’s was between ${lowest} and ${highest} percent.`,
    shareWhy:
      'Not reporting tends to have reasons. To report is your right, and you can ask for free guidance before you decide.',
    homicideHead: 'Intentional homicide',
    homicideText: ({ place, year, victims, rate, country }: Record<'place' | 'year' | 'victims' | 'rate' | 'country', string>) =>
      `In ${year}, ${victims} victims were recorded in ${place}: ${rate} per 100,000 inhabitants. The country’s rate was ${country}.`,
    homicideTitle: ({ place, from, first, until, last }: Record<'place' | 'from' | 'first' | 'until' | 'last', string>) =>
      `The rate in ${place} was ${first} in ${from} and ${last} in ${until}`,
    homicideSubtitle: 'Victims of intentional homicide per 100,000 inhabitants',
    homicideCaveat:
      'These are victims in investigation files. Each prosecutor decides what is classified as intentional homicide; feminicide is counted apart. Where few people live, few victims move the rate a lot.',
    linesDescription: ({ place }: { place: string }) =>
      `A line of ${place} and another of the country, year by year. Their values are in the table.`,
    cannotHead: 'What these figures cannot tell',
    cannot: {
      survey: 'The survey asks people of 18 or older. It is an estimate, not a count.',
      compare: 'They are not for saying which state is better or worse: each records and reports in its own way.',
      years:
        'What is recorded may rise because there are more crimes, because more is reported or because it is recorded better.',
    },
    library: 'Notes, tables and sources on the portal',
  },
}
