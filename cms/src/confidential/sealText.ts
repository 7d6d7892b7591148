import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a sealed text begins with: a mark, the version of the seal, then nonce, tag and cipher text in base64url. */
const mark = 'sellado.1.'
const sealedForm = /^sellado\.1\.[A-Za-z0-9_-]{40,}$/

const nonceBytes = 12
const tagBytes = 16

/** Seals and opens texts with one key. */
export interface Seal {
  /** A text that tells nothing of what it was; one that is sealed already stays as it is. */
  close: (text: string) => string
  /** The text, or the sealed one itself when another key sealed it: nothing is lost. */
  open: (sealed: string) => string
}

/** Whether a text has the form of a sealed one. */
export function isSealed(text: unknown): boolean {
  return typeof text === 'string' && sealedForm.test(text)
}

/**
 * A seal whose key comes from the secret of the CMS (HKDF-SHA-256, AES-256-GCM): a copy of the database without the
 * secret tells nothing.
 */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'justicia-para-ti/lugares-confidenciales', 32))
  return {
    close(text) {
      if (isSealed(text)) return text
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      // Short addresses are as long as long ones.
      const padded = text.padEnd(Math.ceil((text.length + 1) / 64) * 64, '\0')
      const body = Buffer.concat([cipher.update(padded, 'utf8'), cipher.final()])
      return mark + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      if (!isSealed(sealed)) return sealed
      const bytes = Buffer.from(sealed.slice(mark.length), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        const text = decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        return text.replace(/\0+$/, '')
      } catch {
        return sealed
      }
    },
  }
}
