/// <reference types="astro/client" />

declare module 'virtual:service-worker' {
  const code: string
  export default code
}

declare module 'virtual:alerts' {
  const code: string
  export default code
}

declare namespace App {
  interface Locals {
    /** Everything that the page shows. */
    model: import('@justicia/shared-content/pages/model').PageModel
  }
}
