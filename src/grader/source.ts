const STRING_OR_COMMENT =
  /#[^\n]*|[A-Za-z]{0,2}("""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/g;

/** A program without its comments and with its strings emptied; every line keeps its number. */
export function bareSource(source: string): string {
  return source.replaceAll(STRING_OR_COMMENT, (text) => {
    const breaks = '\n'.repeat(text.split('\n').length - 1);
    return text.startsWith('#') ? '' : `''${breaks}`;
  });
}
