import { describer, literal } from '../describeObject.ts';
import { finding, fits, leadsNowhere, references, wanted } from '../finding.ts';
import type { Predicate } from '../finding.ts';
import { holdersPhrase } from '../holders.ts';
import { resolve } from '../path.ts';
import { code, listed, plural, withArticle } from '../words.ts';

/** Questions about the object that a path leads to. */

export const count: Predicate<'count'> = (check, moment) => {
  const view = resolve(check.of, moment);
  if (view === null) return leadsNowhere(check.of);
  const holds = fits(view.refcount, check);
  const text = (): string => {
    const has = `The ${view.type} ${code(check.of)} has ${references(view.refcount)}`;
    return `${has}${holds ? '' : `, where ${wanted(check)}`}: ${holdersPhrase(view, moment)}.`;
  };
  const facts = (): Record<string, string> => ({
    of: check.of,
    found: String(view.refcount),
    holders: holdersPhrase(view, moment),
    wanted: wanted(check),
  });
  return finding(holds, text, facts);
};

export const length: Predicate<'length'> = (check, moment) => {
  const view = resolve(check.of, moment);
  if (view === null || view.length === null) return leadsNowhere(check.of);
  const holds = fits(view.length, check);
  const has = `The ${view.type} ${code(check.of)} has ${plural(view.length, 'element')}`;
  const facts = { of: check.of, found: String(view.length), wanted: wanted(check) };
  return finding(holds, holds ? `${has}.` : `${has}, where ${wanted(check)}.`, facts);
};

export const type: Predicate<'type'> = (check, moment) => {
  const view = resolve(check.of, moment);
  if (view === null) return leadsNowhere(check.of);
  const holds = view.type === check.is;
  const is = `${code(check.of)} is ${withArticle(view.type)}`;
  const text = holds ? `${is}.` : `${is}; it should be ${withArticle(check.is)}.`;
  return finding(holds, text, { of: check.of, found: view.type, wanted: check.is });
};

export const value: Predicate<'value'> = (check, moment) => {
  const view = resolve(check.of, moment);
  if (view === null) return leadsNowhere(check.of);
  const found = literal(view, moment);
  const holds = found === check.is;
  const is = `${code(check.of)} is ${code(found)}`;
  const text = holds ? `${is}.` : `${is}; it should be ${code(check.is)}.`;
  return finding(holds, text, { of: check.of, found, wanted: check.is });
};

export const exists: Predicate<'exists'> = (check, moment) => {
  const view = resolve(check.of, moment);
  const facts = { of: check.of };
  if (view !== null) {
    return finding(true, `${code(check.of)} leads to ${withArticle(view.type)}.`, facts);
  }
  return finding(false, `There is no ${code(check.of)}, and there should be.`, facts);
};

export const missing: Predicate<'missing'> = (check, moment) => {
  const view = resolve(check.of, moment);
  const facts = { of: check.of, type: view?.type ?? '' };
  if (view === null) return finding(true, `There is no ${code(check.of)}.`, facts);
  const text = `${code(check.of)} still leads to ${withArticle(view.type)}; it should be gone.`;
  return finding(false, text, facts);
};

export const same: Predicate<'same'> = (check, moment) => {
  const views = check.of.map((path) => resolve(path, moment));
  const lost = views.indexOf(null);
  if (lost >= 0) return leadsNowhere(check.of[lost]!);
  const paths = listed(check.of.map(code));
  const objects = new Set(views.map((view) => view!.id)).size;
  const facts = { of: paths, found: String(objects) };
  if (objects === 1) {
    return finding(true, `${paths} lead to one object, ${withArticle(views[0]!.type)}.`, facts);
  }
  const text = `${paths} lead to ${plural(objects, 'object')}; they should lead to one and the same.`;
  return finding(false, text, facts);
};

export const different: Predicate<'different'> = (check, moment) => {
  const views = check.of.map((path) => resolve(path, moment));
  const lost = views.indexOf(null);
  if (lost >= 0) return leadsNowhere(check.of[lost]!);
  const ids = views.map((view) => view!.id);
  const shared = ids.find((id, i) => ids.indexOf(id) !== i);
  const paths = listed(check.of.map(code));
  if (shared === undefined) {
    return finding(true, `${paths} lead to different objects.`, { of: paths });
  }
  const alike = listed(check.of.filter((_path, i) => ids[i] === shared).map(code));
  const object = describer(moment)(moment.objects.get(shared)!).replace(/ `.*/, '');
  const text = `${alike} lead to one object, ${object.replace(/^the /, 'a single ')}; they should not.`;
  return finding(false, text, { of: alike });
};
