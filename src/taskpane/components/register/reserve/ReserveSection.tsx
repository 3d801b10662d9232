export function ReserveSection() {
  return null;
}
