import type { directory as spanish } from '../es/directory.ts'
import type { Widened } from '../Widened.ts'

/** Strings of the sites' own in English: who helps, laws, the glossary, the search and what is kept on the phone. */
export const directory: Widened<typeof spanish> = {
  directory: {
    lead: (place) =>
      `Institutions that serve people in ${place}. Each telephone number and address says who published it, or when it was checked.`,
    leadNational: 'Services for the whole country. To see who attends near you, choose your state.',
    published: (by, date) => `Published by ${by} on ${date}.`,
    publishedIn: (by, date) => `Published by ${by} in ${date}.`,
    notCalled: 'We have not called it.',
    notCalledAny: 'We have not called them.',
    verified: {
      call: (date) => `We called on ${date} and were answered.`,
      visit: (date) => `We went there on ${date}.`,
      letter: (date) => `They confirmed it in writing on ${date}.`,
    },
    factPublished: (date) => `published: ${date}`,
    factChecked: (date) => `checked: ${date}`,
    hiddenPhone: 'their telephone (still to be checked)',
    hiddenUrl: 'its official page (address still to be checked)',
    hiddenEmail: 'its e-mail (still to be checked)',
    dial: (number) => `Dial ${number}`,
    civilCost: 'Civil-society organizations are not part of the government. Before you accept their help, ask if it is free.',
    pendingName: 'Name to be checked',
    silent: (count, place) =>
      count === 1
        ? `One institution of ${place} without a checked contact`
        : `${count} institutions of ${place} without a checked contact`,
    silentHelp: 'They can help you, but their telephone has not been checked yet. Ask 911 where the nearest one is.',
    onMap: (query) => `Look for “${query}” on your phone’s map`,
    mapQueries: {
      prosecutor: 'Ministerio Público',
      public_defender: 'Defensoría Pública',
      human_rights: 'Comisión de Derechos Humanos',
    },
    none: (role, place) => `We do not have checked data in ${place} yet about: ${role}.`,
    instead: {
      emergency: 'If there is danger, call 911.',
      anonymous_report: 'To report a crime without giving your name, call 089.',
      prosecutor: 'If the crime is happening now, call 911.',
      public_defender: 'Ask the public prosecutor or the judge for your defender: they must give you one free of charge.',
      victims_commission: 'Ask for a free legal adviser where you report the crime.',
      human_rights: 'If it was a federal authority, the National Human Rights Commission attends you.',
      womens_services: 'If you are in danger, call 911.',
      youth_protection: 'If a child or teenager is in danger, call 911.',
      search_commission: 'If you cannot find a person, call 911 and report it today.',
      judiciary: 'Ask your defender or your legal adviser which court has your case.',
      interpreters: 'Ask the authority that deals with you for your interpreter.',
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
    untouched: { whatsapp: 'Write by WhatsApp to', phone: 'Dial' },
    byRole: 'By kind of help',
  },

  stateLaws: {
    lead: (place) =>
      `Laws of the state that often matter in a criminal case in ${place}. Touch the name of one to read it, in Spanish.`,
    leadNational: 'Each state has its own criminal code and other laws. Choose the state where it happened.',
    none: (place) => `We do not know for certain yet what the criminal code and the other laws of ${place} are called.`,
    noAddress: 'Address still to be checked',
    missing: 'Those that we lack',
    missingLead: 'We do not know for certain yet which law is in force on:',
    ask: 'Ask your defender, your victims’ lawyer or the congress of the state.',
    unread: 'We only gather names and addresses. Before you rely on a law, make sure that it is the one in force.',
    national: 'The laws of the whole country are at the end of each guide, under “Legal basis”.',
    subjects: {
      'codigo-penal': 'Criminal code',
      victimas: 'Victims',
      mujeres: 'Violence against women',
      'violencia-familiar': 'Family violence',
      desaparicion: 'Missing persons',
      fiscalia: 'Prosecutor',
      defensoria: 'Public defender',
      'derechos-humanos': 'Human rights',
      'justicia-civica': 'Civic justice',
    },
  },

  glossary: {
    lead: 'The words that you will hear, explained.',
    letters: 'Letters',
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
    lead: 'If your browser allows it, these pages are kept on your phone. You can then open them without a signal and without using data.',
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
      failed: 'It could not be kept. Check your signal, and that your phone has room left, and try again.',
    },
  },
}
