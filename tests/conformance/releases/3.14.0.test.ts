import { testRelease } from '../testRelease.ts';

testRelease('3.14.0');
