export function isTextSelected(): boolean {
  return (getSelection()?.toString() ?? "") !== "";
}
