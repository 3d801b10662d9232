import { TextDecoder, TextEncoder } from "node:util";

// Browsers have these, jsdom does not; the .xlsx library wants them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
