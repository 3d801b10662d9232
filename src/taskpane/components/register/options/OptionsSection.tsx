export function OptionsSection() {
  return null;
}
