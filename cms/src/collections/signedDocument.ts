import type { CollectionConfig } from 'payload'
import { nationalText } from '../access/nationalText.ts'
import { signersToo } from '../access/signersToo.ts'
import { noteEditor } from '../hooks/noteEditor.ts'
import { noteWritten } from '../hooks/noteWritten.ts'
import { refuseRestore } from '../hooks/refuseRestore.ts'
import { refuseStaleSave, requireReadState } from '../hooks/refuseStaleSave.ts'
import { keepToSigning } from '../review/keepToSigning.ts'
import { signReview } from '../review/signReview.ts'
import { versioned } from './versioned.ts'

/**
 * What the kinds of national text have in common whose law a reviewer signs: drafts and versions, who may change them, who
 * saved last and when, and a signature that falls with a change.
 * @param text fields that are what is signed.
 */
export function signedDocument(
  text: string[],
): Pick<CollectionConfig, 'versions' | 'disableDuplicate' | 'custom' | 'access' | 'hooks'> {
  return {
    versions: versioned,
    disableDuplicate: true,
    custom: { signedText: text },
    access: { ...nationalText, update: signersToo(nationalText.update) },
    hooks: {
      beforeOperation: [refuseRestore, requireReadState, keepToSigning(text)],
      beforeValidate: [refuseStaleSave],
      beforeChange: [noteEditor, noteWritten(text), signReview(text)],
    },
  }
}
