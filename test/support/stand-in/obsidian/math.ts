/** Where Obsidian has MathJax, the stand-in shows the LaTeX itself: what is handed over can be read, and looks like what it is. */
export function renderMath(source: string): HTMLElement {
  const math = document.createElement('span');
  math.className = 'math';
  math.textContent = source;
  return math;
}

export function loadMathJax(): Promise<void> {
  return Promise.resolve();
}

export function finishRenderMath(): Promise<void> {
  return Promise.resolve();
}
