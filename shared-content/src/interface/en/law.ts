import type { law as spanish } from '../es/law.ts'
import type { Widened } from '../Widened.ts'

/** Strings of the sites' own in English: languages, times and citations of law, who publishes, and the foot of each page. */
export const law: Widened<typeof spanish> = {
  tongues: {
    title: ({ place }) => `Languages spoken in ${place}`,
    lead: 'You have the right to an interpreter, free of charge, even if you speak Spanish. Touch your language and show the screen.',
    ask: ({ tongues }) => `Do you speak ${tongues}…?`,
    show: 'Ask for an interpreter, free',
    rights: 'Your rights',
    card: ({ tongue }) => `Soy indígena. Hablo ${tongue}. Pido intérprete de mi lengua (CNPP, art. 45).`,
    other: 'Do you speak another language? Say which, and from what town. You have the same right.',
  },

  deadlines: {
    reader: 'What you must do',
    authority: 'What the authorities must do, and other time limits',
    counting:
      'So that you are never late, we count every day here, weekends and holidays too. If the last one is a Saturday or a Sunday, do it on Friday.',
    sameDay: 'Do it on the same day.',
    fromMonday: ({ weekday }) => `If it was a Monday, your last safe day is ${weekday}.`,
    countDays: ({ n }) => `That day is day 1. Do not go past day ${n}.`,
    countMonths: ({ n }) => (n === 1 ? 'Count one month and take away a day.' : `Count ${n} months and take away a day.`),
    ask: 'Which day was it?',
    last: 'Your last safe day:',
    past: 'That day is over. Ask for help today: there may be exceptions.',
  },

  duration: {
    now: 'At once',
    minutes: ({ n }) => (n === 1 ? '1 minute' : `${n} minutes`),
    hours: ({ n }) => (n === 1 ? '1 hour' : `${n} hours`),
    days: ({ n }) => (n === 1 ? '1 day' : `${n} days`),
    workingDays: ({ n }) => (n === 1 ? '1 working day' : `${n} working days`),
    weeks: ({ n }) => (n === 1 ? '1 week' : `${n} weeks`),
    months: ({ n }) => (n === 1 ? '1 month' : `${n} months`),
    years: ({ n }) => (n === 1 ? '1 year' : `${n} years`),
  },

  citation: {
    constitution: 'Constitution',
    short: {
      article: 'art.',
      articles: 'arts.',
      section: 'part',
      fraction: 'sec.',
      clause: 'item',
      paragraph: 'para.',
      and: 'and',
    },
    long: {
      article: 'article',
      articles: 'articles',
      section: 'part',
      fraction: 'section',
      clause: 'item',
      paragraph: 'paragraph',
      and: 'and',
    },
  },

  inSpanish: 'In Spanish',
  partial: 'Some parts of this page have not been translated yet. They are shown in Spanish.',

  pilot: {
    title: 'This site is on trial.',
    text: 'We are still reviewing it, and it may change.',
  },

  alerts: {
    label: 'Notices',
    danger: 'Danger',
    important: 'Important',
    information: 'Notice',
    ends: ({ ends }) => `Until ${ends}.`,
    source: 'Source:',
    directory: 'See the directory',
    dismiss: 'Dismiss this notice',
  },

  publisher: {
    by: 'This site is published by',
    unnamed:
      'It is not said here yet which institution or person publishes this version. When that is decided, it will be on this page.',
    write: 'To tell of a mistake on the site:',
    noAddress:
      'There is no e-mail or other way to receive reports yet. When there is, it will be here and at the foot of every page.',
  },

  footer: {
    disclaimer: 'This is guidance, not legal advice, and not a place to file a complaint.',
    report: 'How and where to report a crime',
    watched: 'Can somebody check your telephone?',
    watchedLink: 'How to leave fewer traces',
    mistake: 'Do you see a mistake on this page?',
    tellUs: 'Tell us',
    mistakeSubject: ({ title, place, path }) => `Mistake in “${title}” (${place}): ${path}`,
    mistakePage: ({ path, place }) => `Say which page it is: ${path}, ${place}.`,
    mistakeCare:
      'Do not tell your case or send data of yours or of other people: nobody handles it here. Do not write from a telephone or an e-mail account that somebody else checks.',
    license: 'The content may be copied with credit (CC BY 4.0).',
  },
}
