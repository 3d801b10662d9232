import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from "node:util";

/** Gives arrays of the test's own realm: the .xlsx library asks `instanceof Uint8Array`, which Node's own fail in jsdom. */
class RealmTextEncoder extends NodeTextEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(super.encode(text));
  }
}

// Browsers have these, jsdom does not.
Object.assign(globalThis, { TextDecoder: NodeTextDecoder, TextEncoder: RealmTextEncoder });
