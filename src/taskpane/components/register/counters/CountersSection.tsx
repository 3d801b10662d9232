export function CountersSection() {
  return null;
}
