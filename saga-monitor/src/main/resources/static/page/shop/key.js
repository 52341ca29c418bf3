/** An idempotency key. Not crypto.randomUUID: that is there on localhost and with TLS alone. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
