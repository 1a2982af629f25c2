/** What the world outside hands in: the engine has no clock, randomness or output of its own. */
export interface Host {
  /** Text that the program writes to stdout or stderr. */
  write(stream: 'stdout' | 'stderr', text: string): void;
  /** Seconds since the epoch, for `time.time()`. */
  time(): number;
  /** Monotonic seconds, for `time.perf_counter()` and the like. */
  monotonic(): number;
  /** 32 random bits, for an unseeded `random`. */
  random32(): number;
  /** One line of standard input with its newline, or null at its end. */
  readLine(): string | null;
  /**
   * Told before a RecursionError that comes only from the size of the host's stack; it may end the
   * run by throwing StopExecution, to begin again on a larger one.
   */
  stackUsedUp?(): void;
}
