export function AdoptSection() {
  return null;
}
