/** One HTML page of a rendered vault. */
export interface Page {
  readonly title: string;
  /** HTML. */
  readonly body: string;
  /** Path from the page to the folder that holds the styles and the script. */
  readonly root: string;
  readonly notes: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
}

/** A page that works from a file, offline: the pictures stand in it; the script makes them live. */
export function pageOf({ title, body, root, notes }: Page): string {
  const links = notes.map(({ title: name, href, current }) => `<li><a href="${escapeHtml(href)}"${current ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${root}/page.css">
<link rel="stylesheet" href="${root}/styles.css">
<script src="${root}/page.js" defer></script>
</head>
<body>
<nav aria-label="Notes"><ul>
${links.join('\n')}
</ul></nav>
<main class="markdown-rendered">
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '&quot;');
}
