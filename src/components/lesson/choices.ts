/** One answer to a question. */
export interface Choice {
  /** The answer; code in backticks. */
  readonly says: string;
  /** Why it is right, or what its mistake is. */
  readonly why: string;
  /** Left out where the engine says what is right. */
  readonly right?: boolean;
}

/**
 * The choices with the right one marked: the one that an author marked or, for a question about what
 * a program prints, the one that says what it prints.
 *
 * @throws Error unless exactly one is right.
 */
export function markRight(
  choices: readonly Choice[],
  printed: string | null,
  where: string,
): (Choice & { readonly right: boolean })[] {
  const marked = choices.map((choice) => ({ ...choice, right: isRight(choice, printed) }));
  const right = marked.filter((choice) => choice.right).length;
  if (right === 1) return marked;
  const asked = printed === null ? 'marked `right`' : `saying ${JSON.stringify(printed)}`;
  throw new Error(`${where}: expected one choice ${asked}, found ${right}`);
}

function isRight(choice: Choice, printed: string | null): boolean {
  if (printed === null) return choice.right === true;
  return normal(choice.says.replaceAll('`', '')) === normal(printed);
}

/** Lines of output may be told apart by spaces or commas in a choice. */
function normal(text: string): string {
  return text.replaceAll(/,?\s+then\s+|,\s*|\s+/g, ' ').trim();
}
