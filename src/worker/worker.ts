/** The worker: Python runs here, far from the page. A message in, replies out. */
import { readRunMessage } from './protocol.ts';
import { runMessage } from './runMessage.ts';

addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readRunMessage(event.data);
  if (message !== null) runMessage(message, (reply) => postMessage(reply));
});
