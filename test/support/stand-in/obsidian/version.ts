/** The version of Obsidian that this stands in for. */
const VERSION = [1, 13, 1];

/** Whether the app is of this version or a newer one. */
export function requireApiVersion(version: string): boolean {
  const wanted = version.split('.').map(Number);
  const differing = wanted.findIndex((part, index) => part !== VERSION[index]);
  return differing < 0 || (VERSION[differing] ?? 0) > (wanted[differing] ?? 0);
}
