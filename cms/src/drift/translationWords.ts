import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import type { Label } from '../words/labels.ts'
import type { TranslatedKind } from './translationDrift.ts'

const es = {
  title: 'Traducciones',
  lead: 'El español cambió después de que se tradujeron. Se siguen leyendo, con el aviso de que el español es más nuevo.',
  none: 'Ninguna traducción está atrasada. Cuando cambie el español de algo traducido, aparecerá aquí.',
  count: (count: number) => (count === 1 ? 'Una traducción por revisar' : `${count} traducciones por revisar`),
  more: (count: number) => `Y ${count} más: resuelve primero estas.`,
  columns: { document: 'Texto', language: 'Idioma', kind: 'Clase', written: 'El español cambió' },
  kinds: { guides: 'Sección de guía', flows: 'Orientador' } satisfies Record<TranslatedKind, string>,
  gone: 'Esta traducción ya no está atrasada: alguien la resolvió, o tu cuenta no la ve.',
  compareLead: 'El español cambió después de esta traducción. Lee qué cambió y decide si la traducción sigue bien.',
  meanwhile: 'Mientras decides se lee la traducción, con un aviso.',
  was: 'Español, antes',
  wasHelp: 'De aquí se tradujo',
  wasUnknown: 'El texto de entonces no se guardó: compara la traducción con el español de ahora.',
  now: 'Español, ahora',
  nowHelp: (day: string) => `El documento cambió el ${day}`,
  ownHelp: 'La traducción publicada',
  readOnly: 'Tu cuenta no edita los textos nacionales: puedes leer, pero no decidir.',
  draft:
    'Este documento tiene un borrador sin publicar. Para decir que la traducción sigue vigente, publica o descarta antes el borrador.',
  ask: '¿La traducción sigue bien?',
  keep: 'Sigue vigente',
  keepHelp: 'La comparaste y dice lo mismo que el español de ahora. El aviso se quita.',
  rewrite: 'Reescribir',
  rewriteHelp: 'Abre el texto en ese idioma. Al publicarlo queda al día.',
  undone: 'Se deshizo: la traducción vuelve a estar atrasada.',
}

const en: typeof es = {
  title: 'Translations',
  lead: 'The Spanish changed after they were translated. They are still read, with a notice that the Spanish is newer.',
  none: 'No translation is behind. When the Spanish of something translated changes, it appears here.',
  count: (count) => (count === 1 ? 'One translation to be looked at' : `${count} translations to be looked at`),
  more: (count) => `And ${count} more: settle these first.`,
  columns: { document: 'Text', language: 'Language', kind: 'Kind', written: 'The Spanish changed' },
  kinds: { guides: 'Section of a guide', flows: 'Question flow' },
  gone: 'This translation is behind no longer: somebody settled it, or your account does not see it.',
  compareLead: 'The Spanish changed after this translation. Read what changed and decide whether the translation is still right.',
  meanwhile: 'While you decide, the translation is read, with a notice.',
  was: 'Spanish, before',
  wasHelp: 'What it was translated from',
  wasUnknown: 'The text of that time was not kept: hold the translation against the Spanish of today.',
  now: 'Spanish, now',
  nowHelp: (day) => `The document changed on ${day}`,
  ownHelp: 'The published translation',
  readOnly: 'Your account does not edit national texts: you can read, not decide.',
  draft:
    'This document has a draft that is not published. To say that the translation is still valid, publish or discard the draft first.',
  ask: 'Is the translation still right?',
  keep: 'Still valid',
  keepHelp: 'You compared it and it says what the Spanish of today says. The notice goes.',
  rewrite: 'Rewrite',
  rewriteHelp: 'Opens the text in that language. Once it is published it is up to date.',
  undone: 'Undone: the translation is behind again.',
}

/** What the screens say of translations that are behind, in the two languages of the admin. */
export const translationWords: Record<keyof Label, typeof es> = { es, en }

/** A language by its own name. */
export function languageName(key: LanguageKey): string {
  return languageOf(key).name
}
