/**
 * Stands where Starlight asks for Pagefind's search box, which weighs more than everything else that
 * a page loads: the box is fetched when the search is first opened.
 */
type Options = Readonly<Record<string, unknown>>;

export class PagefindUI {
  constructor(options: Options) {
    const dialog = document.querySelector<HTMLDialogElement>('site-search dialog');
    if (dialog === null) return;
    const opened = new MutationObserver(() => {
      opened.disconnect();
      void fillDialog(dialog, options);
    });
    if (dialog.open) void fillDialog(dialog, options);
    else opened.observe(dialog, { attributeFilter: ['open'] });
  }
}

async function fillDialog(dialog: HTMLDialogElement, options: Options): Promise<void> {
  const { PagefindUI: SearchBox } =
    await import('../../node_modules/@pagefind/default-ui/npm_dist/mjs/ui-core.mjs');
  new SearchBox(options);
  dialog.querySelector('input')?.focus();
}
