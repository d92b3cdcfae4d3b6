import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { object, parse, record, number, string } from 'valibot';

/** What a build writes down of a bundle (esbuild's metafile): how many bytes of which file went into it. */
const metafile = object({ outputs: record(string(), object({ inputs: record(string(), object({ bytesInOutput: number() })) })) });
const packageJson = object({ name: string(), version: string(), license: string() });

/** A package that is in some bundle, with all that its licence asks to be kept. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  /** LICENSE, NOTICE and the like, in the order of their names. */
  readonly texts: readonly string[];
  readonly bundles: readonly string[];
}

export const BUNDLES = ['main.js', 'publish.js', 'page.js', 'cli.mjs'] as const;

/** Files that went into a bundle with at least one byte, by their paths from the root. */
export function filesIn(root: string, bundle: string): string[] {
  const { outputs } = parse(metafile, JSON.parse(readFileSync(join(root, 'dist', 'metafiles', `${bundle}.json`), 'utf8')));
  return Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)).sort();
}

/** Every package that a bundle holds a part of, in the order of their names. */
export function bundledPackages(root: string): BundledPackage[] {
  const bundlesOf = new Map<string, Set<string>>();
  for (const bundle of BUNDLES) for (const path of filesIn(root, bundle)) {
    const folder = packageFolder(path);
    if (folder !== undefined) bundlesOf.set(folder, new Set(bundlesOf.get(folder)).add(bundle));
  }
  return [...bundlesOf].map(([folder, bundles]) => described(join(root, folder), [...bundles])).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `node_modules/@babel/runtime/helpers/x.js` → `node_modules/@babel/runtime`; undefined for a file of our own. */
export function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0];
}

function described(folder: string, bundles: readonly string[]): BundledPackage {
  const { name, version, license } = parse(packageJson, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/iu.test(file)).sort().map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/gu, '\n').trim());
  if (texts.length === 0) throw new Error(`${name} is in a bundle and has no file with its licence: find its text before it is shipped.`);
  return { name, version, licence: license, texts, bundles };
}
