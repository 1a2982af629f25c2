import { pythonModule } from '../pythonModule.ts';

const SOFT = ['_', 'case', 'match', 'type'];

/** @cpython Lib/keyword.py */
export const keywordModule = pythonModule({
  name: 'keyword',
  file: 'keyword',
  source({ release: { library } }) {
    const soft = SOFT.filter((word) => !library.later.includes(`keyword.${word}`));
    return `
kwlist = ${JSON.stringify(library.keywords.split(' '))}
softkwlist = ${JSON.stringify(soft)}
iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
__all__ = ['iskeyword', 'issoftkeyword', 'kwlist', 'softkwlist']
`;
  },
});
