export function UnfinishedSection() {
  return null;
}
