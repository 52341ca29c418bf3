/** Returns a new idempotency key. crypto.randomUUID exists in secure contexts only: on localhost, or with TLS. */
export function newIdempotencyKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
