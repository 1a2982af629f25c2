/** The same as py.mjs, which starts faster: Node needs no type stripping to read it. */
import './py.mjs';
