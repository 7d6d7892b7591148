import type { CollectionConfig } from 'payload'
import { keepInOwnStates } from '../access/keepInOwnStates.ts'
import { lockFields } from '../access/lockFields.ts'
import { mayEditText } from '../access/mayEditText.ts'
import { nationalText } from '../access/nationalText.ts'
import { signersToo } from '../access/signersToo.ts'
import { stateText } from '../access/stateText.ts'
import { trashOrAdmins } from '../access/trashOrAdmins.ts'
import { lastEditedBy } from '../fields/lastEditedBy.ts'
import { keepFormerNames } from '../hooks/keepFormerNames.ts'
import { noteEditor } from '../hooks/noteEditor.ts'
import { noteWritten } from '../hooks/noteWritten.ts'
import { refuseMissingRelations } from '../hooks/refuseMissingRelations.ts'
import { refuseRestore } from '../hooks/refuseRestore.ts'
import { refuseStaleSave, requireReadState } from '../hooks/refuseStaleSave.ts'
import { refuseTakenSlug } from '../hooks/refuseTakenSlug.ts'
import { trimTexts } from '../hooks/trimTexts.ts'
import { keepOtherLanguages, rememberPublic, writeInOneLanguage } from '../languages/publishOneLanguage.ts'
import { collectFaults } from '../published/collectFaults.ts'
import { refuseIfBroken, rememberPublished } from '../published/refuseIfBroken.ts'
import { keepToSigning } from '../review/keepToSigning.ts'
import { signReview } from '../review/signReview.ts'
import { noteReview, watchReview } from '../review/watchReview.ts'
import { besideDocument, previewBeside, reachBeside, reviewBeside, scheduleBeside } from './besideDocument.ts'
import { noteTrash, recordPublished } from './recordPublished.ts'

/** Whose text it is: drafts with a history, and who may write, publish and withdraw it. */
interface Text {
  scope: 'national' | 'state'
  /** Fields that are what a legal review signs; absent where none does. */
  signedText?: string[]
}

/** What is public as soon as it is saved, and who may change it. */
interface Reference {
  access: NonNullable<CollectionConfig['access']>
  /** Whether what is deleted goes into the trash first. */
  trash: boolean
}

/** What this module adds itself. */
type Config = Omit<CollectionConfig, 'access' | 'disableDuplicate' | 'trash' | 'versions'>
type Publishable = Config & (Text | Reference)

/** Drafts, autosave and a history. */
const versions: NonNullable<CollectionConfig['versions']> = { maxPerDoc: 100, drafts: { autosave: { interval: 1500 } } }

/**
 * A collection that is published as content. Whatever it takes as published can be built: its texts are trimmed, a
 * language is published by itself, and every write is checked against everything that is published. It notes who saved
 * last, refuses a save that was begun on another text, and what is deleted goes into the trash first; what changed of what
 * is published is written into the log. Its own hooks run among those of all: after the account was let through, before
 * the content is checked.
 */
export function publishable(config: Publishable): CollectionConfig {
  return 'scope' in config ? publishableText(config) : publishableReference(config)
}

function publishableText({ scope, signedText, ...config }: Config & Text): CollectionConfig {
  const isNational = scope === 'national'
  const access = isNational ? nationalText : stateText
  const { beforeOperation = [], beforeValidate = [], beforeChange = [], ...hooks } = config.hooks ?? {}
  return checked({
    ...config,
    versions,
    disableDuplicate: true,
    trash: true,
    access: { ...access, ...(signedText === undefined ? {} : { update: signersToo(access.update) }) },
    ...(signedText === undefined ? {} : { custom: { ...config.custom, signedText } }),
    hooks: {
      ...hooks,
      beforeOperation: [
        refuseRestore,
        requireReadState,
        ...(signedText === undefined ? [] : [keepToSigning(signedText)]),
        ...beforeOperation,
      ],
      beforeValidate: [...(isNational ? [] : [keepInOwnStates]), ...beforeValidate, refuseStaleSave],
      beforeChange: [
        noteEditor,
        // Variants do not tell the day of their text.
        ...(signedText === undefined || !isNational ? [] : [noteWritten(signedText)]),
        ...(signedText === undefined ? [] : [signReview(signedText), watchReview(signedText)]),
        ...beforeChange,
      ],
      ...(signedText === undefined ? {} : { afterChange: [noteReview(signedText), ...(hooks.afterChange ?? [])] }),
    },
    admin: withReviewAndSchedule(config.admin, signedText !== undefined),
    fields: lockFields(
      [
        lastEditedBy,
        previewBeside,
        reachBeside,
        besideDocument,
        scheduleBeside,
        ...(signedText === undefined ? [] : [reviewBeside]),
        ...config.fields,
      ],
      mayEditText,
    ),
  })
}

/**
 * A list says what is to happen by itself, and how the legal review stands, after how a document stands; the button that
 * publishes says where a signature is wanted first, and what publishing changes.
 */
function withReviewAndSchedule(
  { defaultColumns, ...rest }: NonNullable<CollectionConfig['admin']> = {},
  isSigned: boolean,
): NonNullable<CollectionConfig['admin']> {
  const { components } = rest
  const button = isSigned ? '/reviewing/ReviewPublish.tsx#ReviewPublish' : '/reach/PublishWithReach.tsx#PublishWithReach'
  const admin = { ...rest, components: { ...components, edit: { ...components?.edit, PublishButton: button } } }

  if (defaultColumns === undefined) return admin
  return {
    ...admin,
    defaultColumns: defaultColumns.flatMap((name) =>
      name === '_status' ? [name, scheduleBeside.name, ...(isSigned ? [reviewBeside.name] : [])] : [name],
    ),
  }
}

function publishableReference(config: Config & Reference): CollectionConfig {
  const { beforeOperation = [], beforeValidate = [], beforeChange = [], ...hooks } = config.hooks ?? {}
  return checked({
    ...config,
    hooks: {
      ...hooks,
      beforeOperation: [requireReadState, ...beforeOperation],
      beforeValidate: [...beforeValidate, refuseStaleSave],
      beforeChange: [noteEditor, ...beforeChange],
    },
    fields: [lastEditedBy, besideDocument, ...config.fields],
  })
}

/** Checks every write of it against everything that is published. */
function checked(collection: CollectionConfig): CollectionConfig {
  const { access = {}, hooks = {} } = collection
  return {
    ...collection,
    admin: { hideAPIURL: true, ...collection.admin },
    access: { ...access, ...(collection.trash && access.delete ? { delete: trashOrAdmins(access.delete) } : {}) },
    hooks: {
      ...hooks,
      beforeOperation: [writeInOneLanguage, rememberPublished, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [trimTexts, ...(hooks.beforeValidate ?? [])],
      beforeChange: [
        refuseMissingRelations,
        refuseTakenSlug,
        keepFormerNames,
        ...(hooks.beforeChange ?? []),
        collectFaults,
        rememberPublic,
      ],
      afterChange: [keepOtherLanguages, noteTrash, ...(hooks.afterChange ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), refuseIfBroken, recordPublished],
    },
  }
}
