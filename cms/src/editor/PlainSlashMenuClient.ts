'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { PlainSlashMenu } from './PlainSlashMenu.tsx'

/** The browser's part of `plainSlashMenuFeature`. */
export const PlainSlashMenuClient = createClientFeature({ plugins: [{ Component: PlainSlashMenu, position: 'normal' }] })
