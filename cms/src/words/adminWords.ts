/** Payload's own words where they say too little, or the same as another field of ours. */
export const adminWords = {
  es: {
    general: {
      // Of a list, beside its trash: «Lista de Guías».
      all: 'Lista de',
      item: 'Renglón',
      trash: 'Papelera',
      emptyTrashLabel: 'Vaciar la papelera de {{label}}',
      aboutToPermanentlyDeleteTrash: 'Vas a borrar para siempre <0>{{count}}</0> <1>{{label}}</1> de la papelera. ¿Continuar?',
    },
    version: {
      status: 'Situación',
      comparingAgainst: 'Comparas con',
      currentlyPublished: 'Publicada ahora',
      currentlyViewing: 'Versión que ves',
      modifiedOnly: 'Solo lo que cambió',
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
