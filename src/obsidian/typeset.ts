import { finishRenderMath, loadMathJax, renderMath } from 'obsidian';

/** Obsidian's own MathJax, which it loads with the first formula that somebody looks at. Where that fails, the plain text stays. */
export function typeset(latex: string, place: HTMLElement): void {
  replaceByMath(latex, place).catch((problem: unknown) => {
    console.error(problem);
  });
}

async function replaceByMath(latex: string, place: HTMLElement): Promise<void> {
  await loadMathJax();
  place.replaceChildren(renderMath(latex, false));
  await finishRenderMath();
}
