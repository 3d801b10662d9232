export function FilesSection() {
  return null;
}
