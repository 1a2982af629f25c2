/** The part of Pagefind's search box that is used; the package brings no types. */
declare module '*/ui-core.mjs' {
  export class PagefindUI {
    constructor(options: Readonly<Record<string, unknown>>);
  }
}
