/** A heading of CHANGELOG.md: `## 0.1.0 (unreleased)` or `## 0.1.0 (2026-01-31)`. */
const HEADING = /^## (\d+\.\d+\.\d+) \((unreleased|\d{4}-\d{2}-\d{2})\)$/gmu;

/** The versions that a changelog tells of, the newest first: what stands below each heading, and when it was released. */
export function releases(changelog) {
  const headings = [...changelog.matchAll(HEADING)];
  return headings.map((heading, index) => ({
    version: heading[1],
    date: heading[2] === 'unreleased' ? undefined : heading[2],
    notes: changelog.slice(heading.index + heading[0].length, headings[index + 1]?.index).trim(),
  }));
}

/** Gives what is not released yet a version and a date. */
export function released(changelog, version, date) {
  const [first] = releases(changelog);
  if (first === undefined || first.date !== undefined || first.notes === '') throw new Error('CHANGELOG.md says nothing of what is new: begin it with "## x.y.z (unreleased)", and say below what users notice.');
  return changelog.replace(`## ${first.version} (unreleased)`, `## ${version} (${date})`);
}
