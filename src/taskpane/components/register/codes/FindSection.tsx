export function FindSection() {
  return null;
}
