import { posix } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { addressFrom } from './links';
import type { SitePage, SiteSection } from './pages';

interface PageHtml {
  readonly page: SitePage;
  readonly sections: readonly SiteSection[];
  /** HTML of what the page says. */
  readonly body: string;
  /** Whether there is a block in it, and so the script that makes blocks live. */
  readonly hasBlocks: boolean;
}

/** One page of the site: it works from a file too, and without scripts, apart from what they alone can do. */
export function pageHtml({ page, sections, body, hasBlocks }: PageHtml): string {
  const root = posix.relative(posix.dirname(page.path), '.') || '.';
  return `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.path === 'index.html' ? page.title : `${page.title} · Attention Diagrams`}</title>
        {['page.css', 'styles.css', 'site.css'].map((file) => <link key={file} rel="stylesheet" href={`${root}/${file}`} />)}
        {hasBlocks && <script src={`${root}/page.js`} defer />}
      </head>
      <body>
        <script src={`${root}/site.js`} />
        <a class="site-skip" href="#content">To the text</a>
        <Navigation page={page} sections={sections} />
        <main id="content" class="markdown-rendered" dangerouslySetInnerHTML={{ __html: body }} />
      </body>
    </html>,
  )}\n`;
}

/** Open where the screen is wide (site.js); one can fold it there, too. */
function Navigation({ page, sections }: Pick<PageHtml, 'page' | 'sections'>) {
  return (
    <nav class="site-navigation" aria-label="Pages">
      <details open>
        <summary>Attention Diagrams</summary>
        <button type="button" class="site-theme" hidden>Dark</button>
        {sections.filter(({ name, pages }) => name !== 'Training' || pages.includes(page)).map(({ name, pages }) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {pages.map((other) => <li key={other.path}><a href={addressFrom(page, other)} aria-current={other === page ? 'page' : undefined}>{other.title}</a></li>)}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  );
}
