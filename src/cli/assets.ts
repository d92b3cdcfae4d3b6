import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files that every rendered page refers to: they stand beside, or one above, the built command line. */
const FILES = ['./page.css', './page.js', '../styles.css'] as const;

export function assets(): string[] {
  return FILES.map((file) => {
    const path = fileURLToPath(new URL(file, import.meta.url));
    if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build".`);
    return path;
  });
}
