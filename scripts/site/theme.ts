/** What page.css says of colours: those of light pages, those of dark ones, and those that are made of others. */
const LIGHT = /^:root \{([^}]*)\}/mu;
const DARK = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/u;
const MADE = /\}\s*\}\s*:root \{([^}]*)\}/u;

/** The same colours for a reader who chose: `body.theme-light` and `body.theme-dark`, the classes that Obsidian's themes have and styles.css knows. */
export function chosenThemes(pageCss: string): string {
  const [light, dark, made] = [LIGHT, DARK, MADE].map((rule) => rule.exec(pageCss)?.[1]);
  if (light === undefined || dark === undefined || made === undefined) throw new Error('page.css no longer says its colours as scripts/site/theme.ts reads them.');
  return [
    `body.theme-light {${light.replace('light dark', 'light')}${made}}`,
    `@media screen {\nbody.theme-dark {${light.replace('light dark', 'dark')}${dark}${made}}\n}`,
    '',
  ].join('\n');
}
