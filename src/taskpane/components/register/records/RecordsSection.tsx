export function RecordsSection() {
  return null;
}
