const basis = 0x811c9dc5 | 0;

/** The 32-bit FNV-1a hash of a text's units, as a signed number; `from` goes on from the hash of what stands before. */
export const fnv1a = (text: string, from = basis): number => {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
};
