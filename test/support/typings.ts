import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './imports';

/** What typings declare: every exported name, and the members of those that have some, inherited ones included. */
export class Typings {
  readonly names = new Set<string>();
  private readonly own = new Map<string, Set<string>>();
  private readonly parents = new Map<string, string[]>();

  /** `folder`: of node_modules. */
  constructor(folder: 'obsidian' | 'obsidian-oldest') {
    const file = join(ROOT, 'node_modules', folder, 'obsidian.d.ts');
    for (const statement of ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements) this.read(statement);
  }

  members(name: string): ReadonlySet<string> {
    return new Set([...(this.own.get(name) ?? []), ...(this.parents.get(name) ?? []).flatMap((parent) => [...this.members(parent)])]);
  }

  private read(statement: ts.Statement): void {
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) this.names.add(name.text);
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement) && !ts.isFunctionDeclaration(statement)) return;
    const name = statement.name?.text ?? '';
    this.names.add(name);
    if (ts.isFunctionDeclaration(statement)) return;
    const members = statement.members.flatMap((member: ts.ClassElement | ts.TypeElement) => (member.name !== undefined && ts.isIdentifier(member.name) ? [member.name.text] : []));
    this.own.set(name, new Set([...(this.own.get(name) ?? []), ...members]));
    this.parents.set(name, (statement.heritageClauses ?? []).flatMap(({ types }) => types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : []))));
  }
}
