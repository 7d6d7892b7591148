/** What the page of open figures of the portal says, in English. */
export const openData = {
  openData: {
    title: 'Open data on use',
    description: 'What is asked and what helps at Justicia para Ti, by month and state, with nothing about any person.',
    lead: 'What people ask by telephone, by chat and on these sites, and what was of use to them. By month and state, without knowing of whom.',
    help: 'If something happened to you or you are accused of something, begin with the guides.',
    helpLink: 'See the guides',
    noneTitle: 'There are no figures yet',
    none: 'Nothing has been counted yet that could be published. When a month with counts is over, it will appear here. Until then we show no figure.',
    span: ({ from, until, rows }: Record<'from' | 'until' | 'rows', string>) => `From ${from} to ${until}: ${rows} rows.`,
    oneMonth: ({ month, rows }: Record<'month' | 'rows', string>) => `Of ${month}: ${rows} rows.`,
    download: 'Download',
    table: 'The table (CSV)',
    packageLabel: 'What each column is (Data Package, in Spanish)',
    whatTitle: 'What is counted',
    what: {
      inquiries: 'Inquiries by telephone and chat: by topic, by who asks, by channel and by language.',
      guides: 'Answers to “Was this guide useful?”.',
      flows: 'Which answer the guiding questions lead to.',
      searches: 'Searches that found nothing. Never what was searched for.',
      visits: 'Pages that were opened, where the site counts them.',
    },
    howTitle: 'How it is counted',
    how: {
      nobody: 'Without cookies, internet addresses or identifiers: nobody knows who it was, at what hour or from where.',
      asked: 'Of whoever asks in their browser not to be followed (Do Not Track or Global Privacy Control) nothing is counted.',
      months: 'Only months that are over are published.',
      small:
        'What happened fewer than ten times in a month and state is told together, as “(otros)”. If even together it is not ten, it is not told.',
    },
    cannotTitle: 'What these figures cannot tell',
    cannot: {
      people: 'They are inquiries, answers and pages, not people. One person may count several times.',
      crime: 'More inquiries may be more awareness, and not more crime. They do not compare which state is better or worse.',
      sums: 'The sum of the states is less than it was, because what is small is not told.',
      false: 'Anybody can send false answers, up to a limit.',
    },
    source: 'Justicia para Ti, own counts',
    caveat: 'A state without a number had fewer than ten, or does not count. It does not say which state is better or worse.',
    chartDescription: 'A tile a state with its number, darker where it is higher. The values are in the table.',
    low: 'fewer',
    high: 'more',
    untold: 'fewer than ten, or not counted',
    charts: {
      consultas: {
        title: ({ month }: { month: string }) => `Inquiries by state in ${month}`,
        subtitle: 'Inquiries by telephone and chat',
      },
      guias: {
        title: ({ month }: { month: string }) => `Answers to “Was this guide useful?” by state in ${month}`,
        subtitle: 'Answers, of “yes” and “no”',
      },
    },
  },
}
