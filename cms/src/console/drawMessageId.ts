/** An identifier for one message, drawn by lot: 128 bits in base64url, as `messageIdSchema` has it. */
export function drawMessageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
