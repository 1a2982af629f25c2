/** What the engine may not contain: state in modules, and anything of the world around it. */
import ts from 'typescript';
import type { Source } from './sources.ts';

const WORLD = new Set(
  (
    'window document navigator localStorage sessionStorage indexedDB fetch XMLHttpRequest ' +
    'WebSocket Worker postMessage setTimeout setInterval setImmediate queueMicrotask ' +
    'requestAnimationFrame performance process Buffer require console Date globalThis ' +
    '__dirname __filename crypto Intl WeakRef FinalizationRegistry'
  ).split(' '),
);

const CONTAINERS = /^(Map|Set|WeakMap|WeakSet|Array)$/;
const MUTATORS =
  /^(push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear|copyWithin)$/;

function at(source: Source, node: ts.Node): string {
  const start = node.getStart(source.tree);
  return `${source.file}:${source.tree.getLineAndCharacterOfPosition(start).line + 1}`;
}

function walk(tree: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(tree);
}

/** Names of the DOM, of Node, of clocks and of chance, unless the file declares them itself. */
export function worldlyNames(source: Source): string[] {
  const declared = new Set<string>();
  const used: { name: string; where: string }[] = [];
  walk(source.tree, (node) => {
    if (isMathRandom(node)) used.push({ name: 'Math.random', where: at(source, node) });
    if (!ts.isIdentifier(node)) return;
    const parent = node.parent;
    if (isDeclarationName(node)) declared.add(node.text);
    else if (WORLD.has(node.text) && isExpressionUse(node, parent)) {
      used.push({ name: node.text, where: at(source, node) });
    }
  });
  return used.filter((use) => !declared.has(use.name)).map((use) => `${use.where} ${use.name}`);
}

function isMathRandom(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'random') return false;
  return ts.isIdentifier(node.expression) && node.expression.text === 'Math';
}

function isDeclarationName(node: ts.Identifier): boolean {
  const parent = node.parent;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent);
  return declares && parent.name === node;
}

function isExpressionUse(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) return false;
  if (ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
    return parent.name !== node;
  }
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent) && !ts.isLabeledStatement(parent);
}

/** Variables of a module that change, or could: state must hang off the runtime. */
export function moduleState(source: Source): string[] {
  const found: string[] = [];
  const names = new Map<string, ts.Node>();
  for (const statement of source.tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const list = statement.declarationList;
    if ((list.flags & ts.NodeFlags.Const) === 0) found.push(`${at(source, statement)} let or var`);
    for (const declaration of list.declarations) {
      if (isOpenContainer(declaration)) {
        found.push(`${at(source, declaration)} a container not typed Readonly…`);
      }
      if (ts.isIdentifier(declaration.name)) names.set(declaration.name.text, declaration);
    }
  }
  walk(source.tree, (node) => {
    const name = mutatedName(node);
    if (name !== undefined && names.has(name.text) && !isShadowed(name, names)) {
      found.push(`${at(source, node)} changes ${name.text}, a variable of the module`);
    }
  });
  return found;
}

function isOpenContainer(declaration: ts.VariableDeclaration): boolean {
  const made = declaration.initializer;
  if (!made || !ts.isNewExpression(made) || !ts.isIdentifier(made.expression)) return false;
  if (!CONTAINERS.test(made.expression.text)) return false;
  return !/^(Readonly|readonly )/.test(declaration.type?.getText() ?? '');
}

/** The identifier X in `X[i] = …`, `X.y = …`, `X[i]++`, `delete X[i]`, `X.push(…)`. */
function mutatedName(node: ts.Node): ts.Identifier | undefined {
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? ownerOf(node.left) : undefined;
  }
  if (ts.isPostfixUnaryExpression(node)) return ownerOf(node.operand);
  if (ts.isPrefixUnaryExpression(node)) {
    const steps =
      node.operator === ts.SyntaxKind.PlusPlusToken ||
      node.operator === ts.SyntaxKind.MinusMinusToken;
    return steps ? ownerOf(node.operand) : undefined;
  }
  if (ts.isDeleteExpression(node)) return ownerOf(node.expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) {
    return undefined;
  }
  return MUTATORS.test(node.expression.name.text) ? ownerOf(node.expression) : undefined;
}

function ownerOf(node: ts.Node): ts.Identifier | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  // A sticky expression is set to its place right before each match.
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'lastIndex') return undefined;
  return ts.isIdentifier(node.expression) ? node.expression : undefined;
}

/** True when a function around the use declares the same name, as a parameter or a variable. */
function isShadowed(use: ts.Identifier, names: ReadonlyMap<string, ts.Node>): boolean {
  const own = names.get(use.text);
  for (let node: ts.Node = use.parent; !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isFunctionLike(node) && !ts.isBlock(node)) continue;
    let shadowed = false;
    const step = (inner: ts.Node): void => {
      const declares = ts.isParameter(inner) || ts.isVariableDeclaration(inner);
      if (declares && inner !== own && inner.name.getText() === use.text) shadowed = true;
      ts.forEachChild(inner, step);
    };
    step(node);
    if (shadowed) return true;
  }
  return false;
}

/** Default exports, and files that do nothing but pass on what others export. */
export function exportFaults(source: Source): string[] {
  const statements = source.tree.statements;
  const faults = statements
    .filter((one) => ts.isExportAssignment(one) || hasDefault(one))
    .map((one) => `${at(source, one)} default export`);
  const passesOn = statements.filter((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
  const door = source.file === 'src/engine/index.ts';
  if (!door && passesOn.length > 0 && passesOn.length === statements.length) {
    faults.push(`${source.file} is a barrel`);
  }
  return faults;
}

function hasDefault(node: ts.Node): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword);
}

/** `Objects/listobject.c#list_resize`: a file of CPython's, and a name in it unless all is meant. */
const ANCHOR =
  /^(Grammar|Include|Lib|Modules|Objects|Parser|Python)\/[\w./-]+\.(c|h|py|gram)(#[\w.]+)?$/;

/** `@cpython` tags that are not of that shape. */
export function badAnchors(source: Source): string[] {
  return [...source.text.matchAll(/@cpython[ \t]+(\S+)/g)]
    .map((match) => (match[1] ?? '').replace(/[.,;]$/, ''))
    .filter((anchor) => !ANCHOR.test(anchor))
    .map((anchor) => `${source.file} ${anchor}`);
}

/** Exported functions without a doc comment. */
export function undocumentedFunctions(source: Source): string[] {
  return source.tree.statements
    .filter((one) => ts.isFunctionDeclaration(one))
    .filter((one) => (one.modifiers ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword))
    .filter((one) => ts.getJSDocCommentsAndTags(one).length === 0)
    .map((one) => `${at(source, one)} ${one.name?.text ?? ''}`);
}
