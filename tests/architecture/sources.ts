/** The source files of the project, parsed, with the imports of each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export type Import = {
  /** As written. */
  specifier: string;
  /** The file it means, from the project's root; undefined for a package. */
  file: string | undefined;
  typeOnly: boolean;
  line: number;
};

export type Source = {
  /** From the project's root, with forward slashes. */
  file: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
};

const CODE = /\.(ts|tsx|mts|mjs)$/;
const MIXED = /\.(astro|mdx)$/;

/** Every file under `folder` that can import another. */
export function readSources(folder: string): Source[] {
  const top = join(ROOT, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((file) => (CODE.test(file) || MIXED.test(file)) && !file.endsWith('.d.ts'))
    .map((file) => readSource(join(top, file)))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function readSource(path: string): Source {
  return parseSource(relative(ROOT, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
}

/** A source of the given path and text, on disk or not. */
export function parseSource(file: string, text: string): Source {
  const code = MIXED.test(file) ? importLines(text) : text;
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  return { file, text, tree, imports: importsOf(tree) };
}

/** Of an Astro file only its script counts here, of MDX only the import statements. */
function importLines(text: string): string {
  const script = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  const code = script !== undefined && /^import\b/m.test(script) ? script : '';
  const lines = text.split('\n').filter((line) => /^import\s.*['"];?\s*$/.test(line));
  return code === '' ? lines.join('\n') : code;
}

function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    const file = fileOf(tree.fileName, specifier.text);
    found.push({ specifier: specifier.text, file, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    // `new URL('./worker.ts', import.meta.url)` starts another thread and imports nothing.
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function fileOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('@components/'))
    return specifier.replace('@components', 'src/components');
  if (specifier.startsWith('/src/')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  const path = normalize(join(dirname(from), specifier)).replaceAll('\\', '/');
  return path.replace(/\?.*$/, '');
}
