/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Everything that the page shows. */
    model: import('@justicia/shared-content/pages/model').PageModel
  }
}
