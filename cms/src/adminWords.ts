/** Payload's own words where they say too little, or the same as another field of ours. */
export const adminWords = {
  es: {
    version: {
      status: 'Situación',
      aboutToRestore:
        'Vas a poner este documento de {{label}} como estaba el {{versionDate}} y a publicarlo así: cambia lo que se ve en el sitio. Para revisarlo antes, usa «Restaurar como borrador».',
    },
  },
  en: {
    version: {
      aboutToRestore:
        'You are about to put this {{label}} document as it was on {{versionDate}} and to publish it so: what the site shows changes. To look at it first, use “Restore as draft”.',
    },
  },
}
