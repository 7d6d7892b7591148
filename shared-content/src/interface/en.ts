import type { InterfaceText } from './es.ts'

/** Every string of the sites' own, in English. */
export const en: InterfaceText = {
  siteName: 'Justicia para Ti',
  slogan: 'What to do in a criminal case in Mexico, step by step',

  audiences: {
    victimas: {
      name: 'Victims',
      door: 'I was the victim of a crime',
      summary: 'Report it, ask for protection and have the harm repaired.',
    },
    acusados: {
      name: 'People arrested or accused',
      door: 'I was arrested or accused',
      summary: 'Your rights, your free lawyer and what comes next.',
    },
    terceros: {
      name: 'Witnesses and relatives',
      door: 'It is about someone else, or I saw something',
      summary: 'If you help a relative, if you are a witness or if the police came.',
    },
    proceso: {
      name: 'The process',
      door: 'I want to understand the process',
      summary: 'The stages, the hearings and who is who.',
    },
    grupos: {
      name: 'Specific needs',
      door: 'I need a different kind of attention',
      summary: 'Women, children, indigenous peoples, migrants and other groups.',
    },
  },

  roles: {
    emergency: 'Emergencies',
    anonymous_report: 'Anonymous reports',
    prosecutor: 'Prosecutor’s office',
    public_defender: 'Public defender',
    victims_commission: 'Help for victims',
    human_rights: 'Human rights',
    womens_services: 'Services for women',
    youth_protection: 'Protection of children and teenagers',
    search_commission: 'Search for missing people',
    judiciary: 'Courts',
    interpreters: 'Interpreters and translators',
    anti_discrimination: 'Against discrimination',
    journalist_protection: 'Protection of journalists and human-rights defenders',
    crisis_support: 'Help in a crisis',
    civil_society: 'Civil-society organizations',
  },

  pages: {
    home: {
      title: 'What to do in a criminal case',
      description: (place) =>
        `Free guidance on criminal cases in ${place}: what to do, by when and who helps you, in plain words.`,
    },
    portalHome: {
      title: 'Choose your state',
      description: 'Free guidance on criminal cases in the 32 states of Mexico, step by step and in plain words.',
    },
    guides: {
      title: 'Guides',
      description: (place) => `All the guides on criminal cases in ${place}: what to do, deadlines, rights and free help.`,
    },
    flows: {
      title: 'Guide me',
      description: (place) => `Answer a few questions and see what to do in ${place}, by when and who helps you for free.`,
    },
    audience: {
      description: (name, place) => `${name}: guides on criminal cases in ${place}, step by step.`,
    },
    glossary: {
      title: 'Glossary',
      description: (place) => `The words of criminal cases in ${place}, explained in plain language.`,
    },
    directory: {
      title: 'Who helps',
      description: (place) =>
        `Institutions that help for free in ${place}: prosecutor, public defender, help for victims and more.`,
    },
    search: {
      title: 'Search',
      description: (place) => `Search the guides and the glossary of Justicia para Ti in ${place} in your own words.`,
    },
    notFound: {
      title: 'This page does not exist',
      description: 'The address has changed or has a mistake. Here you can search or choose a guide.',
    },
    offline: {
      title: 'To read without a signal',
      description: (place) => `The pages of Justicia para Ti in ${place} that are kept on your phone, to open without a signal.`,
    },
    acerca: {
      title: 'About Justicia para Ti',
      description: (place) => `What Justicia para Ti is in ${place}, where it comes from and what it is not.`,
    },
    'como-lo-hacemos': {
      title: 'How we do it',
      description: (place) => `How the guides of Justicia para Ti in ${place} are written, reviewed and corrected.`,
    },
    accesibilidad: {
      title: 'Accessibility',
      description: (place) => `How the site of Justicia para Ti in ${place} is made so that anyone can use it.`,
    },
    privacidad: {
      title: 'Privacy',
      description: (place) =>
        `This site of Justicia para Ti in ${place} uses no cookies, asks for no data and does not follow you.`,
    },
    seguridad: {
      title: 'Security of this site',
      description: (place) => `How to report a security flaw in the site of Justicia para Ti in ${place}.`,
    },
  },

  nav: {
    label: 'Main',
    home: 'Home',
    guides: 'Guides',
    directory: 'Who helps',
    glossary: 'Glossary',
    search: 'Search',
    skip: 'Skip to content',
    breadcrumbs: 'You are here',
    languages: 'Language',
    footer: 'About this site',
    allStates: 'The 32 states of Mexico',
    otherState: (place) => `Not in ${place}? Choose another state`,
    wrongState: 'another state?',
    neighbours: 'Did it happen in another state? Open this same page in:',
    everyState: 'The 32 states',
    nationalSite: 'Choose your state',
  },

  urgent: {
    label: 'If it is urgent',
    call: 'Call 911',
    detained: 'Someone was arrested',
    detainedShort: 'Arrest',
  },
  exit: {
    label: 'Quick exit',
    hint: 'Closes this page and opens another one. You can also press the Shift key three times in a row.',
  },

  home: {
    question: 'What happened to you?',
    promise: 'We tell you what to do.',
    lead: (place) => `Free guidance on criminal cases in ${place}, in plain words.`,
    doors: 'Start here',
    urgent: 'Most urgent',
    process: 'To understand',
    groups: 'Specific needs',
    allGuides: 'See all guides',
    allOf: (name) => `See all: ${name}`,
    guideCount: (n) => (n === 1 ? '1 guide' : `${n} guides`),
    helpTitle: 'Who helps you for free?',
    help: (place) => `Public defender, help for victims and human rights in ${place}.`,
  },
  portal: {
    question: 'In which state did it happen?',
    lead: 'Criminal procedure is the same in the whole country. Who attends you is not. Choose the state where it happened.',
    map: 'Map of Mexico: choose a state',
    skipMap: 'Skip the map and go to the list of states',
    list: 'The 32 states',
    national: 'Guides for the whole country',
    live: 'online',
    legend: 'With a green dot: online already. The others are in preparation; meanwhile, use the guides for the whole country.',
  },

  guide: {
    contents: 'In this guide',
    legalBasis: 'Legal basis',
    textReadUntil: (date) => `text read up to the reform of ${date}`,
    textReadOriginal: 'text read as first published',
    reviewPending: 'Legal review pending',
    reviewApproved: (by, date) => `Legal review: ${by}, ${date}`,
    reviewNext: (date) => `Next review: ${date}`,
    related: 'This may help you too',
    onlyIn: (place) => `Only in ${place}`,
    fallback: 'This guide has not been translated yet. It is shown in Spanish.',
    fallbackPart: 'This part has not been translated yet. It is shown in Spanish.',
    outdated: 'The Spanish text of this part is newer than this translation.',
    callouts: { nota: 'Note', aviso: 'Warning', peligro: 'Danger' },
    print: 'Print',
    copy: 'Copy the address',
    copied: 'Address copied',
    share: 'Share',
    empty: 'There are no guides in this part yet. See all the guides or use the search.',
  },

  flow: {
    lead: 'Answer a few questions and we tell you what to do, by when and who helps you. Choose what is closest to your case.',
    entrance: 'Not sure where to start?',
    entranceLead: 'Answer a few questions.',
    private: 'Your answers are not kept.',
    trail: 'Your answers',
    trailStart: 'Your first answers',
    change: 'To change an answer, choose its question.',
    restart: 'Start again',
    other: 'Is your case not here?',
    otherFlows: 'Other questions',
    goOn: 'Go on with this guide',
    deadlines: 'Deadlines',
    services: 'Who helps you for free',
    fallback: 'This translation is not up to date. The questions are shown in Spanish.',
    inSearch: 'Guides you with questions',
  },

  easyRead: {
    title: 'Easy-read guides',
    description: (place) => `Short guides to criminal proceedings in ${place}, in short sentences and everyday words.`,
    what: 'These guides have short sentences and everyday words. They say what matters most.',
    howTitle: 'How they are made',
    pending: 'Easy-read version, not yet validated by readers.',
    pendingWhy: 'Easy read asks that people who find reading hard review it. That has not been done with these guides yet.',
    full: 'Read the full guide',
    fullToo: 'Each one leads to the full guide, which says more.',
    onlyInFull: 'This is only in the full guide:',
    moreHere: (place) => `There is more to know about this in ${place}.`,
    outdated: 'This part has changed in the full guide. Read it there too.',
    link: 'Easy-read guides',
    inSearch: 'In easy read',
  },

  directory: {
    lead: (place) =>
      `Institutions that attend people in ${place}. Only telephone numbers and addresses that somebody has checked are shown.`,
    leadNational: 'Services for the whole country. To see who attends near you, choose your state.',
    checkedOn: (date) => `Checked on ${date}`,
    pendingName: 'Name to be checked',
    pendingContact: 'Contact to be checked',
    pendingBoth: 'Name and contact to be checked',
    source: 'Source',
    none: (role, place) => `We do not have checked data in ${place} yet about: ${role}.`,
    instead: {
      emergency: 'If there is danger, call 911.',
      anonymous_report: 'To report a crime without giving your name, call 089.',
      prosecutor: 'If the crime is happening now, call 911.',
      public_defender: 'Ask the public prosecutor or the judge for one: they must give you one free of charge.',
      victims_commission: 'Ask for a free legal adviser where you report the crime.',
      human_rights: 'If it was a federal authority, the National Human Rights Commission attends you.',
      womens_services: 'If you are in danger, call 911.',
      youth_protection: 'If a child or teenager is in danger, call 911.',
      search_commission: 'If you cannot find a person, call 911 and report it today.',
      judiciary: 'Ask your defender or your legal adviser.',
      interpreters: 'Ask the authority that attends you for one.',
      anti_discrimination: 'In the whole country: the National Council to Prevent Discrimination (Conapred).',
      journalist_protection: 'In the whole country: the Protection Mechanism for Human Rights Defenders and Journalists.',
      crisis_support: 'If your life is in danger, call 911.',
      civil_society:
        'If you are a victim, the Executive Commission for Victims guides you in the whole country. If an authority violated your rights, the National Human Rights Commission does.',
    },
    insteadNational: 'These services for the whole country can help you:',
    nationalToo: 'In the whole country',
    kinds: {
      phone: 'Telephone',
      whatsapp: 'WhatsApp',
      sms: 'Message',
      website: 'Website',
      schedule: 'Hours',
      address: 'Address',
    },
    byRole: 'By kind of help',
  },

  glossary: {
    lead: 'The words that you will hear, explained.',
    letters: 'Letters',
    aliases: 'Also called',
    usedIn: 'Where it appears',
    related: 'Related words',
    back: 'The whole glossary',
    fallback: 'This word has not been translated yet. It is shown in Spanish.',
    empty: 'The glossary has no words yet.',
  },

  search: {
    label: 'Tell it in your own words',
    button: 'Search',
    idle: 'Write what happened. Legal words are not needed.',
    loading: 'Searching…',
    found: '{n} results for “{q}”',
    foundOne: '1 result for “{q}”',
    none: 'Nothing was found for “{q}”. Try fewer words, or others.',
    error: 'The search did not load. Check your signal and try again, or choose a guide from the list.',
    more: 'See more results',
    results: 'Results',
    popular: 'Start with these guides',
    byAudience: 'By situation',
    noScript: 'The search needs JavaScript. Without it, here are the guides.',
  },

  notFound: {
    lead: 'The address has changed or has a mistake. You can search for what you need or choose a guide.',
  },

  offline: {
    lead: 'These pages are kept on your phone. You can open them without a signal and without using data.',
    emergency: 'If there is danger, call 911. The call is free and needs no internet.',
    same: 'The same pages are kept for everybody. Which pages you read is not kept.',
    more: 'What stays on your phone and how to erase it',
    kept: 'What you can open',
    notice: {
      offline: 'No connection.',
      slow: 'The signal is very slow.',
      down: 'The site does not answer.',
      online: 'The connection is back.',
      copy: 'This page is the copy kept on {date}.',
      missing: 'The page you are looking for is not kept on this phone.',
      retry: 'Try again',
    },
    controls: {
      erase: 'Erase what is kept on this phone',
      erasing: 'Erasing…',
      erased: 'Done. What this site kept on this phone was erased, and it will not be kept again.',
      eraseFailed: 'It could not be erased. Erase the data of this site in the settings of your browser.',
      keep: 'Keep on this phone',
      keeping: 'Keeping…',
      kept: 'Done. You can now open these pages without a signal.',
      failed: 'It could not be kept. Check your signal and try again.',
    },
  },

  duration: {
    now: 'At once',
    minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
    hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    workingDays: (n) => (n === 1 ? '1 working day' : `${n} working days`),
    weeks: (n) => (n === 1 ? '1 week' : `${n} weeks`),
    months: (n) => (n === 1 ? '1 month' : `${n} months`),
    years: (n) => (n === 1 ? '1 year' : `${n} years`),
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

  partial: 'Some parts of this page have not been translated yet. They are shown in Spanish.',

  footer: {
    disclaimer: 'This is guidance, not legal advice, and not a place to file a complaint.',
    report: 'How and where to report a crime',
    license: 'The content may be copied with credit (CC BY 4.0).',
  },
}
