import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, looseObject, number, object, optional, parse as checked, picklist, record, string, union } from 'valibot';
import { parse } from 'yaml';
import { ROOT } from './imports';

const permissions = record(string(), picklist(['read', 'write']));
const step = looseObject({ uses: optional(string()), run: optional(string()), 'working-directory': optional(string()), with: optional(looseObject({})) });
const job = looseObject({ uses: optional(string()), permissions, 'timeout-minutes': optional(number()), needs: optional(union([string(), array(string())])), steps: optional(array(step)) });
const workflow = looseObject({ name: string(), on: looseObject({}), permissions: object({}), jobs: record(string(), job) });
const packageJson = looseObject({ scripts: record(string(), string()) });

type Step = ReturnType<typeof checked<typeof step>>;

/** Which rights a job may have, and why: all others are a mistake. */
const RIGHTS: readonly string[] = [
  'contents: read', // to check the code out
  'contents: write', // to draft a release
  'id-token: write', 'attestations: write', // to sign where files were built
  'pages: write', // to deploy the site
];

/** What is wrong with a workflow of GitHub's, of all that can be known without running it. Throws where its shape is another. */
export function mistakesIn(text: string): string[] {
  const { jobs } = checked(workflow, parse(text));
  return Object.entries(jobs).flatMap(([name, { uses, permissions: rights, needs = [], steps = [], 'timeout-minutes': timeout }]) => [
    ...Object.entries(rights).map(([scope, level]) => `${scope}: ${level}`).filter((right) => !RIGHTS.includes(right)).map((right) => `"${right}" is more than any job needs`),
    ...[needs].flat().filter((needed) => !(needed in jobs)).map((needed) => `there is no job "${needed}"`),
    ...(uses === undefined ? [...(timeout === undefined ? ['no timeout'] : []), ...steps.flatMap((one) => mistakesOfStep(one, text))] : called(uses)),
    ...(Object.values(rights).includes('write') && steps.some(({ run = '' }) => /\bnpm\b/u.test(run)) ? ['what may write installs or runs packages'] : []),
  ].map((mistake) => `${name}: ${mistake}`));
}

/** A workflow of this repository, by its path. */
function called(path: string): string[] {
  return path.startsWith('./') && existsSync(join(ROOT, path)) ? [] : [`there is no workflow "${path}"`];
}

function mistakesOfStep({ uses, run, 'working-directory': folder = '.', with: options }: Step, text: string): string[] {
  if (uses !== undefined) return [...mistakesOfAction(uses, text), ...(uses.startsWith('actions/checkout@') && options?.['persist-credentials'] !== false ? ['the checkout leaves its token behind'] : [])];
  if (run === undefined) return ['a step that does nothing'];
  return [...injected(run), ...missingScripts(run, folder), ...missingFiles(run, folder)];
}

/** Only GitHub's own actions, each by the whole id of a commit, and a comment that says which version it is. */
function mistakesOfAction(uses: string, text: string): string[] {
  if (!/^actions\/[\w-]+@[0-9a-f]{40}$/u.test(uses)) return [`"${uses}" is not pinned to a commit`];
  return new RegExp(`uses: ${uses} # v\\d+\\.\\d+\\.\\d+$`, 'mu').test(text) ? [] : [`"${uses}" does not say which version it is`];
}

/** An expression within a script is put into it as text, whatever it says: variables of the environment are not. */
function injected(run: string): string[] {
  return run.includes('${{') ? ['an expression within a script'] : [];
}

function missingScripts(run: string, folder: string): string[] {
  const { scripts } = checked(packageJson, JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')));
  const named = [...run.matchAll(/\bnpm (?:run (?:--\S+ )*(\S+)|(test|start)\b)/gu)].map(([, script, short]) => script ?? short ?? '');
  const lock = /\bnpm ci\b/u.test(run) && !existsSync(join(ROOT, folder, 'package-lock.json')) ? [`${folder} has no package-lock.json`] : [];
  return [...lock, ...named.filter((script) => !(script in scripts)).map((script) => `there is no "npm run ${script}" in ${folder}`)];
}

function missingFiles(run: string, folder: string): string[] {
  return [...run.matchAll(/\b(?:node|bash) ([\w./-]+)/gu)].map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, folder, file))).map((file) => `there is no ${file} in ${folder}`);
}
