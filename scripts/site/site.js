/* Runs at the top of each page: the theme that was chosen here before, and the navigation folded where the screen is narrow. */
(() => {
  const KEY = 'attention-diagrams-theme';
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const kept = localStorage.getItem(KEY);
  let theme = kept === 'dark' || kept === 'light' ? kept : systemIsDark ? 'dark' : 'light';

  /* Until somebody chooses, pages follow the system, also when it changes. */
  const show = () => {
    document.body.classList.remove('theme-light', 'theme-dark');
    document.body.classList.add(`theme-${theme}`);
    for (const source of document.querySelectorAll('picture source')) source.media = theme === 'dark' ? 'all' : 'not all';
  };
  if (kept !== null) show();

  document.addEventListener('DOMContentLoaded', () => {
    if (kept !== null) show();
    if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.site-navigation details').open = false;
    const button = document.querySelector('.site-theme');
    const name = () => {
      button.textContent = theme === 'dark' ? 'Light pages' : 'Dark pages';
    };
    button.hidden = false;
    name();
    button.addEventListener('click', () => {
      theme = theme === 'dark' ? 'light' : 'dark';
      localStorage.setItem(KEY, theme);
      show();
      name();
    });
  });
})();
