import type { Arguments, Comprehension, Expr } from '../ast.ts';
import type { ConstValue } from '../codeTemplate.ts';

/** Binding strengths. @cpython Python/ast_unparse.c */
const PR_TUPLE = 0;
const PR_TEST = 1;
const PR_OR = 2;
const PR_AND = 3;
const PR_NOT = 4;
const PR_CMP = 5;
const PR_BOR = 6;
const PR_FACTOR = 12;
const PR_POWER = 13;
const PR_AWAIT = 14;
const PR_ATOM = 15;

const BINARY_LEVEL: ReadonlyMap<string, number> = new Map([
  ['|', 6],
  ['^', 7],
  ['&', 8],
  ['<<', 9],
  ['>>', 9],
  ['+', 10],
  ['-', 10],
  ['*', 11],
  ['@', 11],
  ['/', 11],
  ['%', 11],
  ['//', 11],
  ['**', PR_POWER],
]);

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
  const body = [...text].map((ch) => {
    const code = ch.codePointAt(0) ?? 0;
    if (ch === mark) return `\\${ch}`;
    const simple = named[ch];
    if (simple !== undefined) return simple;
    return code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, '0')}` : ch;
  });
  return mark + body.join('') + mark;
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return '1e309';
  const text = String(value);
  if (/e/.test(text)) return text.replace(/e([+-])(\d)$/, 'e$10$2');
  return text.includes('.') ? text : `${text}.0`;
}

/** A constant as its `repr`. */
export function constantText(value: ConstValue): string {
  switch (value.kind) {
    case 'none':
      return 'None';
    case 'true':
      return 'True';
    case 'false':
      return 'False';
    case 'ellipsis':
      return '...';
    case 'int':
      return String(value.value);
    case 'float':
      return floatText(value.value);
    case 'complex':
      return `${String(value.imag)}j`;
    case 'str':
      return quote(value.value);
    case 'bytes':
      return `b${quote(String.fromCharCode(...value.value))}`;
    case 'tuple': {
      const items = value.items.map(constantText);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    default:
      return '...';
  }
}

function parameters(args: Arguments): string {
  const parts: string[] = [];
  const plain = [...args.posonlyargs, ...args.args];
  plain.forEach((arg, i) => {
    const value = args.defaults[i - (plain.length - args.defaults.length)];
    parts.push(arg.arg + (value ? `=${unparse(value)}` : ''));
    if (i === args.posonlyargs.length - 1) parts.push('/');
  });
  if (args.vararg || args.kwonlyargs.length > 0) parts.push(`*${args.vararg?.arg ?? ''}`);
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kwDefaults[i];
    parts.push(arg.arg + (value ? `=${unparse(value)}` : ''));
  });
  if (args.kwarg) parts.push(`**${args.kwarg.arg}`);
  return parts.length > 0 ? ` ${parts.join(', ')}` : '';
}

function generators(clauses: readonly Comprehension[]): string {
  return clauses
    .map(({ target, iter, ifs, isAsync }) => {
      const conditions = ifs.map((condition) => ` if ${at(condition, PR_TEST + 1)}`).join('');
      return ` ${isAsync ? 'async ' : ''}for ${at(target, PR_TUPLE)} in ${at(iter, PR_TEST + 1)}${conditions}`;
    })
    .join('');
}

function list(exprs: readonly Expr[]): string {
  return exprs.map((expr) => at(expr, PR_TEST)).join(', ');
}

function callText(e: Extract<Expr, { kind: 'Call' }>): string {
  const keywords = e.keywords.map(({ arg, value }) =>
    arg === null ? `**${at(value, PR_TEST)}` : `${arg}=${at(value, PR_TEST)}`,
  );
  return `${at(e.func, PR_ATOM)}(${[...e.args.map((arg) => at(arg, PR_TEST)), ...keywords].join(', ')})`;
}

function at(e: Expr, level: number): string {
  const [text, own] = textOf(e);
  return own < level ? `(${text})` : text;
}

function operatorText(e: Expr): [text: string, level: number] {
  switch (e.kind) {
    case 'BoolOp': {
      const own = e.op === 'or' ? PR_OR : PR_AND;
      return [e.values.map((value) => at(value, own + 1)).join(` ${e.op} `), own];
    }
    case 'BinOp': {
      const own = BINARY_LEVEL.get(e.op) ?? PR_BOR;
      const power = e.op === '**' ? 1 : 0;
      const left = at(e.left, own + power);
      return [`${left} ${e.op} ${at(e.right, own + 1 - power)}`, own];
    }
    case 'UnaryOp':
      if (e.op === 'not') return [`not ${at(e.operand, PR_NOT)}`, PR_NOT];
      return [`${e.op}${at(e.operand, PR_FACTOR)}`, PR_FACTOR];
    case 'Compare': {
      const rest = e.comparators.map((right, i) => ` ${e.ops[i]} ${at(right, PR_CMP + 1)}`);
      return [at(e.left, PR_CMP + 1) + rest.join(''), PR_CMP];
    }
    case 'IfExp': {
      const [body, test] = [at(e.body, PR_TEST + 1), at(e.test, PR_TEST + 1)];
      return [`${body} if ${test} else ${at(e.orelse, PR_TEST)}`, PR_TEST];
    }
    case 'Lambda':
      return [`lambda${parameters(e.args)}: ${at(e.body, PR_TEST)}`, PR_TEST];
    default:
      return ['...', PR_ATOM];
  }
}

function textOf(e: Expr): [text: string, level: number] {
  switch (e.kind) {
    case 'Name':
      return [e.id, PR_ATOM];
    case 'Constant':
      return [constantText(e.value), PR_ATOM];
    case 'Await':
      return [`await ${at(e.value, PR_ATOM)}`, PR_AWAIT];
    case 'Attribute':
      return [`${at(e.value, PR_ATOM)}.${e.attr}`, PR_ATOM];
    case 'Subscript':
      return [`${at(e.value, PR_ATOM)}[${at(e.slice, PR_TUPLE)}]`, PR_ATOM];
    case 'Call':
      return [callText(e), PR_ATOM];
    case 'Tuple':
      if (e.elts.length === 0) return ['()', PR_ATOM];
      return [e.elts.length === 1 ? `${list(e.elts)},` : list(e.elts), PR_TUPLE];
    case 'List':
      return [`[${list(e.elts)}]`, PR_ATOM];
    case 'Set':
      return [`{${list(e.elts)}}`, PR_ATOM];
    case 'Dict': {
      const items = e.values.map((value, i) => {
        const key = e.keys[i];
        return key ? `${at(key, PR_TEST)}: ${at(value, PR_TEST)}` : `**${at(value, PR_BOR)}`;
      });
      return [`{${items.join(', ')}}`, PR_ATOM];
    }
    case 'Starred':
      return [`*${at(e.value, PR_BOR)}`, PR_ATOM];
    case 'Slice': {
      const part = (expr: Expr | null): string => (expr ? at(expr, PR_TEST) : '');
      const step = e.step ? `:${part(e.step)}` : '';
      return [`${part(e.lower)}:${part(e.upper)}${step}`, PR_ATOM];
    }
    case 'ListComp':
      return [`[${at(e.elt, PR_TEST)}${generators(e.generators)}]`, PR_ATOM];
    case 'SetComp':
      return [`{${at(e.elt, PR_TEST)}${generators(e.generators)}}`, PR_ATOM];
    case 'GeneratorExp':
      return [`(${at(e.elt, PR_TEST)}${generators(e.generators)})`, PR_ATOM];
    case 'NamedExpr':
      return [`(${e.target.id} := ${at(e.value, PR_ATOM)})`, PR_ATOM];
    default:
      return operatorText(e);
  }
}

/** Source text of an annotation that stays text. @cpython Python/ast_unparse.c#_PyAST_ExprAsUnicode */
export function unparse(e: Expr): string {
  return at(e, PR_TEST);
}
