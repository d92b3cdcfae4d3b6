/** The key of a note's frontmatter that holds defaults for its blocks. */
export const DEFAULTS_KEY = 'attention';
