// Runs a Python program: `node src/cli/py.mjs FILE`; --help tells the options.
import { load } from './load.mjs';

const { main } = await load('src/cli/pyMain.ts');
main(import.meta.filename);
