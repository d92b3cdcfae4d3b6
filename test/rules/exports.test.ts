import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { filesBelow, ROOT } from '../support/imports';

const FOLDERS = ['src', 'test', 'bench', 'scripts', 'training'];
const files = FOLDERS.flatMap((folder) => filesBelow(folder, /\.(?:ts|tsx|mjs)$/u)).filter((file) => !file.endsWith('.d.ts') && !file.startsWith('test/app/'));

/** The file that a specifier leads to; undefined where that is a package. */
function fileAt(from: string, specifier: string): string | undefined {
  const path = relative(ROOT, resolve(ROOT, dirname(from), specifier));
  return ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => path + ending).find((file) => files.includes(file) && existsSync(join(ROOT, file)));
}

function treeOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
}

/** `path name` for all that a file takes from others; `*` where it takes a file as a whole. */
function takenBy(tree: ts.SourceFile): string[] {
  const taken: string[] = [];
  const take = (specifier: ts.Node | undefined, names: readonly string[]) => {
    const path = specifier !== undefined && ts.isStringLiteral(specifier) && specifier.text.startsWith('.') ? fileAt(tree.fileName, specifier.text) : undefined;
    if (path !== undefined) taken.push(...names.map((name) => `${path} ${name}`));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, namesOf(node.importClause));
    if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements.map(({ propertyName, name }) => (propertyName ?? name).text) : ['*']);
    // import('…'), jest.requireActual('…') and their like.
    if (ts.isCallExpression(node)) take(node.arguments[0], ['*']);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal, ['*']);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return taken;
}

function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  const named = bindings === undefined ? [] : ts.isNamedImports(bindings) ? bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text) : ['*'];
  return clause?.name === undefined ? named : ['default', ...named];
}

/** What a file gives to others: values only, since a type may be there to name what a function takes. */
function givenBy(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined ? [statement.name.text] : [];
  });
}

test('nothing is given to others that nobody takes', () => {
  const trees = files.map(treeOf);
  const taken = new Set(trees.flatMap(takenBy));
  const idle = trees.filter(({ fileName }) => fileName.startsWith('src/') || fileName.startsWith('test/support/')).flatMap((tree) =>
    givenBy(tree).map((name) => `${tree.fileName} ${name}`).filter((one) => !taken.has(one) && !taken.has(`${tree.fileName} *`)));
  expect(trees.length).toBeGreaterThan(1000);
  expect(idle).toEqual([]);
});
