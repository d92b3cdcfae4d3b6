import { spawnSync } from 'node:child_process';

/** Whether a program of the system is there; what needs it is skipped, counted, where it is not. */
export function hasCommand(command: string): boolean {
  return spawnSync(command, ['-v']).error === undefined;
}

/** An SVG → the PNG that librsvg makes of it. */
export function librsvgPng(svg: string): Buffer {
  const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--format', 'png'], { input: svg, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}

/** A page in shades of gray, 0 black and 255 white, from its top left corner. */
export interface GrayPage {
  readonly width: number;
  readonly height: number;
  readonly levels: Buffer;
}

/** The pages of a PDF as Poppler draws them, a pixel for every 1/36 inch. */
export function pagesOfPdf(pdf: Buffer): GrayPage[] {
  const bytes = poppler('pdftoppm', ['-gray', '-r', '36', '-'], pdf);
  const pages: GrayPage[] = [];
  for (let at = 0; at < bytes.length;) {
    const [head = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(at, at + 64).toString('latin1')) ?? [];
    if (head === '') throw new Error('This is no PGM.');
    const size = Number(width) * Number(height);
    pages.push({ width: Number(width), height: Number(height), levels: bytes.subarray(at + head.length, at + head.length + size) });
    at += head.length + size;
  }
  return pages;
}

/** What can be read on each page. */
export function textsOfPdf(pdf: Buffer): string[] {
  return poppler('pdftotext', ['-layout', '-', '-'], pdf).toString().split('\f').slice(0, -1);
}

function poppler(command: string, options: readonly string[], pdf: Buffer): Buffer {
  const { status, stdout, stderr } = spawnSync(command, options, { input: pdf, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}
