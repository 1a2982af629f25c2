import { pythonModule } from '../pythonModule.ts';
import { JSON_DECODER_SOURCE } from './decoderSource.ts';
import { JSON_ENCODER_SOURCE } from './encoderSource.ts';

/** @cpython Lib/json/__init__.py */
export const jsonModule = pythonModule({
  name: 'json',
  doc: 'JSON (JavaScript Object Notation).',
  file: 'json/__init__',
  source: JSON_ENCODER_SOURCE + JSON_DECODER_SOURCE,
});
