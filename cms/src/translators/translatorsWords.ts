import type { TranslationReport } from './translationReport.ts'

/** What the file for translators says, in the languages of the admin. */
export const translatorsWords = {
  es: {
    title: 'Archivo para traductores (XLIFF 2.1)',
    help: 'Descárgalo, tradúcelo con tu herramienta y súbelo aquí. Primero se prueba; lo que está bien se guarda como borrador. No publica nada.',
    unsaved: 'Guarda primero los cambios del formulario.',
    download: 'Descargar el archivo',
    upload: 'Subir el archivo traducido',
    reading: 'Se prueba el archivo…',
    failed: 'No se pudo probar el archivo. Vuelve a intentarlo.',
    save: 'Guardar lo que está bien como borrador',
    saving: 'Se guarda…',
    saved: 'Guardado como borrador. Recarga la página para verlo.',
    reload: 'Recargar la página',
    nothing: 'No hay nada que guardar.',
    tooLarge: 'El archivo es demasiado grande.',
    all: (count: number) => `Todas las partes (${count})`,
    refused: 'Lo que no se toma',
    standings: { new: 'nueva', changed: 'cambia', unchanged: 'igual', refused: 'no se toma' } satisfies Record<
      TranslationReport['units'][number]['standing'],
      string
    >,
    counts: ({ new: fresh, changed, unchanged, refused, held }: TranslationReport['counts']) =>
      `Nuevas: ${fresh}. Cambian: ${changed}. Iguales: ${unchanged}. No se toman: ${refused}. Esperan a su sección: ${held}.`,
  },
  en: {
    title: 'File for translators (XLIFF 2.1)',
    help: 'Download it, translate it with your tool and bring it back here. It is tried first; what is right is saved as a draft. Nothing is published.',
    unsaved: 'Save the changes of the form first.',
    download: 'Download the file',
    upload: 'Bring back the translated file',
    reading: 'The file is tried…',
    failed: 'The file could not be tried. Try again.',
    save: 'Save what is right as a draft',
    saving: 'Saving…',
    saved: 'Saved as a draft. Reload the page to see it.',
    reload: 'Reload the page',
    nothing: 'There is nothing to save.',
    tooLarge: 'The file is too large.',
    all: (count: number) => `All parts (${count})`,
    refused: 'What is not taken',
    standings: { new: 'new', changed: 'changes', unchanged: 'the same', refused: 'not taken' },
    counts: ({ new: fresh, changed, unchanged, refused, held }: TranslationReport['counts']) =>
      `New: ${fresh}. Changed: ${changed}. The same: ${unchanged}. Not taken: ${refused}. Waiting for their section: ${held}.`,
  },
}
export type TranslatorsWords = (typeof translatorsWords)['es']
