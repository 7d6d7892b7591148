import type { names as spanish } from '../es/names.ts'
import type { Widened } from '../Widened.ts'

/** Strings of the sites' own in English: what the site, its doors, its pages and those who help are called. */
export const names: Widened<typeof spanish> = {
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
    crisis_support: 'Help lines',
    civil_society: 'Civil-society organizations',
  },

  pages: {
    home: {
      title: 'What to do in a criminal case',
      description: ({ place }) =>
        `Free guidance on criminal cases in ${place}: what to do, by when and who helps you, in plain words.`,
    },
    portalHome: {
      title: 'Choose your state',
      description: 'Free guidance on criminal cases in the 32 states of Mexico, step by step and in plain words.',
    },
    guides: {
      title: 'Guides',
      description: ({ place }) => `All the guides on criminal cases in ${place}: what to do, deadlines, rights and free help.`,
    },
    flows: {
      title: 'Guide me',
      description: ({ place }) => `Answer a few questions and see what to do in ${place}, by when and who helps you for free.`,
    },
    audience: {
      description: ({ name, place }) => `${name}: guides on criminal cases in ${place}, step by step.`,
    },
    letters: {
      title: 'Letters',
      description: ({ place }) =>
        `Texts ready to fill in, print and hand in, in ${place}: urgent amparo, copies of your file, an interpreter and more.`,
    },
    glossary: {
      title: 'Glossary',
      description: ({ place }) => `The words of criminal cases in ${place}, explained in plain language.`,
    },
    directory: {
      title: 'Who helps',
      description: ({ place }) =>
        `Who helps in ${place}: prosecutor, public defender, help for victims, civil-society organizations and more.`,
    },
    stateLaws: {
      title: ({ place }) => `Laws of ${place}`,
      titleNational: 'Laws of your state',
      description: ({ place }) => `The criminal code and other laws of ${place}: what they are called and where to read them.`,
      descriptionNational: 'The criminal code and other laws of each of the 32 states: choose yours.',
    },
    search: {
      title: 'Search',
      description: ({ place }) => `Search the guides and the glossary of Justicia para Ti in ${place} in your own words.`,
    },
    chat: {
      title: 'Chat',
      description: ({ place }: { place: string }) =>
        `Whether anybody answers by chat in ${place}, when, and which numbers to call meanwhile.`,
    },
    notFound: {
      title: 'This page does not exist',
      description: 'The address has changed or has a mistake. Here you can search or choose a guide.',
    },
    gone: {
      title: ({ address }) => `This page is gone: ${address}`,
      description: ({ address }) => `We have withdrawn the page ${address}. Here you can search or choose a guide.`,
    },
    moved: {
      title: ({ address }) => `This page has another address: ${address}`,
      description: ({ address }) => `What was at ${address} is now at another address.`,
    },
    offline: {
      title: 'To read without a signal',
      description: ({ place }) =>
        `The pages of Justicia para Ti in ${place} that are kept on your phone, to open without a signal.`,
    },
    acerca: {
      title: 'About Justicia para Ti',
      description: ({ place }) => `What Justicia para Ti is in ${place}, where it comes from and what it is not.`,
    },
    'como-lo-hacemos': {
      title: 'How we do it',
      description: ({ place }) => `How the guides of Justicia para Ti in ${place} are written, reviewed and corrected.`,
    },
    accesibilidad: {
      title: 'Accessibility',
      description: ({ place }) => `How the site of Justicia para Ti in ${place} is made so that anyone can use it.`,
    },
    privacidad: {
      title: 'Privacy',
      description: ({ place }) =>
        `This site of Justicia para Ti in ${place} uses no cookies, asks for no data and does not follow you.`,
    },
    'si-revisan-tu-telefono': {
      title: 'If somebody checks your telephone',
      description: ({ place }) =>
        `What “Quick exit” deletes and what it does not on the site of Justicia para Ti in ${place}, and how to leave fewer traces.`,
    },
    seguridad: {
      title: 'Security of this site',
      description: ({ place }) => `How to report a security flaw in the site of Justicia para Ti in ${place}.`,
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
    otherState: ({ place }) => `Not in ${place}? Choose another state`,
    wrongState: 'another state?',
    neighbours: 'Did it happen in another state? Open this same page in:',
    everyState: 'The 32 states',
    sameInState: 'Read this page for your state',
    sameInStateWhy: 'What you should do is the same all over Mexico. Who helps you, and where, is not.',
  },
}
