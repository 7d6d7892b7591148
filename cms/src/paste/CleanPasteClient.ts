'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { CleanPastePlugin } from './CleanPastePlugin.tsx'

/** The browser's part of `cleanPasteFeature`. */
export const CleanPasteClient = createClientFeature({ plugins: [{ Component: CleanPastePlugin, position: 'normal' }] })
