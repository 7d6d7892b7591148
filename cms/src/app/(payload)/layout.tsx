import config from '@payload-config'
import '@payloadcms/next/css'
import './admin.css'
import './console.css'
import type { ServerFunctionClient } from 'payload'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  // Payload looks functions up by name in an object that has such names of its own, and would call them.
  if (args.name in Object.prototype) throw new TypeError('there is no such function')
  return handleServerFunctions({ ...args, config, importMap })
}

/** Payload's admin, as its template wires it to Next. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
