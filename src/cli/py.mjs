// Runs a Python program: `node src/cli/py.ts FILE`; --help tells the options. py.ts is a link to this
// file, which Node reads without the tool that strips types: loading that takes longer than all else.
import { load } from './load.mjs';

const { main } = await load('src/cli/pyMain.ts');
main(import.meta.filename);
