import type { SiteModel } from '@justicia/shared-content/pages/model'

const portalOrigin = 'https://justiciaparati.example'

export const jalisco: SiteModel = {
  kind: 'state',
  slug: 'jalisco',
  code: 'MX-JAL',
  name: 'Jalisco',
  officialName: 'Estado de Jalisco',
  origin: 'https://jalisco.justiciaparati.example',
  portalOrigin,
  accent: { light: '#0f6e73', dark: '#4fb3b3' },
  tongues: [{ name: 'huichol', autonym: 'wixárika' }, { name: 'náhuatl' }],
  elsewhere: [
    { name: 'Aguascalientes', origin: 'https://aguascalientes.justiciaparati.example' },
    { name: 'Zacatecas', origin: 'https://zacatecas.justiciaparati.example' },
  ],
  languages: ['es', 'en'],
  hasFlows: true,
  hasLetters: true,
  varieties: ['facil'],
}

/** On trial. */
export const pilotJalisco: SiteModel = { ...jalisco, isPilot: true }

/** The longest name, and one that takes an article in Spanish. */
export const estadoDeMexico: SiteModel = {
  ...jalisco,
  slug: 'estado-de-mexico',
  code: 'MX-MEX',
  name: 'Estado de México',
  officialName: 'Estado de México',
  origin: 'https://estado-de-mexico.justiciaparati.example',
  accent: { light: '#7a2e5d', dark: '#d98bb8' },
  elsewhere: [{ name: 'Ciudad de México', origin: 'https://ciudad-de-mexico.justiciaparati.example' }],
  hasFlows: false,
  hasLetters: false,
}

export const nacional: SiteModel = {
  kind: 'national',
  slug: 'nacional',
  name: 'México',
  officialName: 'Estados Unidos Mexicanos',
  origin: portalOrigin,
  portalOrigin,
  accent: { light: '#2a2f7f', dark: '#aab0ff' },
  tongues: [],
  elsewhere: [
    { name: 'Jalisco', origin: 'https://jalisco.justiciaparati.example' },
    { name: 'Zacatecas', origin: 'https://zacatecas.justiciaparati.example' },
  ],
  languages: ['es', 'en'],
  hasFlows: true,
  hasLetters: true,
  varieties: ['facil'],
}
