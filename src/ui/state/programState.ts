import { batch, computed, signal } from '@preact/signals';
import type { Outcome, OutputChunk, Step } from '../../engine/index.ts';
import type { Verdict } from '../../grader/index.ts';
import type { WorkerClient } from '../../worker/client.ts';
import { keepPassed, lessonProgress } from '../progress.ts';
import { fileName, storageKey, type ProgramInfo } from './programInfo.ts';
import { pageStore } from './storage.ts';

export type Phase = 'idle' | 'running' | 'done';

/** Where the pane stands when a run is over. */
type Landing = 'end' | 'start';

/** Everything that changes in one program pane. */
export class ProgramState {
  readonly info: ProgramInfo;
  readonly source = signal('');
  readonly editing = signal(false);
  /** The release that the next run is to be. */
  readonly release = signal('');
  readonly phase = signal<Phase>('idle');
  /** Steps received so far; the steps themselves are in `steps`. */
  readonly stepCount = signal(0);
  readonly index = signal(0);
  readonly output = signal<readonly OutputChunk[] | null>(null);
  readonly outcome = signal<Outcome | null>(null);
  readonly skippedSteps = signal(0);
  readonly verdict = signal<Verdict | null>(null);
  readonly passed = signal(false);
  /** True when the source or the release has changed since the recording. */
  readonly stale = signal(false);
  /** Raised with every run, so that views know a new recording. */
  readonly recording = signal(0);
  steps: Step[] = [];
  private client: WorkerClient | null = null;

  readonly recorded = computed(() => this.phase.value === 'done' && this.stepCount.value > 0);
  readonly changed = computed(
    () => this.source.value !== this.info.source || this.release.value !== this.info.release,
  );

  constructor(info: ProgramInfo) {
    this.info = info;
    this.source.value = info.source;
    this.release.value = info.release;
  }

  /** Takes up what the reader left; called in the page only, where there is a storage. */
  restore(): void {
    const kept = pageStore.get(storageKey(this.info));
    if (kept !== null && kept.length < 100_000 && kept !== this.info.source) {
      batch(() => {
        this.source.value = kept;
        this.editing.value = true;
      });
    }
    const { exercise, lesson } = this.info;
    if (exercise === null) return;
    this.passed.value = lessonProgress(lesson).passed.includes(exercise.dir);
    if (window.matchMedia('(pointer: coarse)').matches) this.editing.value = true;
  }

  edit(source: string): void {
    if (source === this.source.value) return;
    this.source.value = source;
    this.stale.value = this.phase.value !== 'idle';
    const key = storageKey(this.info);
    if (source === this.info.source) pageStore.remove(key);
    else pageStore.set(key, source);
  }

  /** Chooses the release; what is recorded stays until the next run. */
  choose(release: string): void {
    if (release === this.release.value) return;
    batch(() => {
      this.release.value = release;
      this.stale.value = this.phase.value !== 'idle';
    });
  }

  /** Records the program and goes to its end. */
  async run(): Promise<void> {
    await this.record('end', false);
  }

  /** Records the program and judges it. */
  async check(): Promise<void> {
    await this.record('end', true);
  }

  /** One step forward; records the program first when there is no recording of it. */
  async stepForward(): Promise<void> {
    if (!this.recorded.value || this.stale.value) await this.record('start', false);
    else this.goTo(this.index.value + 1);
  }

  stepBack(): void {
    this.goTo(this.index.value - 1);
  }

  /** Goes to a step; beyond the ends, to the nearest there is. */
  goTo(index: number): void {
    this.index.value = Math.max(0, Math.min(index, this.steps.length - 1));
  }

  stop(): void {
    this.client?.stop();
  }

  /** The program as the lesson gives it, with nothing recorded. */
  reset(): void {
    this.stop();
    pageStore.remove(storageKey(this.info));
    batch(() => {
      this.source.value = this.info.source;
      this.release.value = this.info.release;
      this.editing.value = false;
      this.clear();
      this.phase.value = 'idle';
      this.output.value = null;
    });
  }

  dispose(): void {
    this.client?.dispose();
    this.client = null;
  }

  private clear(): void {
    this.steps = [];
    this.recording.value++;
    this.stepCount.value = 0;
    this.index.value = 0;
    this.outcome.value = null;
    this.skippedSteps.value = 0;
    this.verdict.value = null;
    this.stale.value = false;
  }

  private async record(landing: Landing, judged: boolean): Promise<void> {
    this.client?.stop();
    batch(() => {
      this.clear();
      this.phase.value = 'running';
      this.output.value = [];
    });
    try {
      this.client ??= await openClient();
    } catch (error) {
      this.finish({ kind: 'engineFault', message: String(error) }, 0, null, landing);
      return;
    }
    const { info, source, release } = this;
    const request = {
      source: source.value,
      filename: fileName(info),
      release: release.value,
    };
    const checks = judged && info.exercise !== null ? { checks: info.exercise.checks } : {};
    await new Promise<void>((ended) => {
      this.client!.send(
        { ...request, ...checks },
        {
          steps: (steps) => this.receive(steps),
          output: (chunks) => this.write(chunks),
          done: (outcome, skipped, verdict) => {
            this.finish(outcome, skipped, verdict, landing);
            ended();
          },
        },
      );
    });
  }

  private receive(steps: readonly Step[]): void {
    this.steps.push(...steps);
    this.stepCount.value = this.steps.length;
  }

  private write(chunks: readonly OutputChunk[]): void {
    this.output.value = [...(this.output.value ?? []), ...chunks];
  }

  private finish(
    outcome: Outcome,
    skipped: number,
    verdict: Verdict | null,
    landing: Landing,
  ): void {
    batch(() => {
      this.outcome.value = outcome;
      this.skippedSteps.value = skipped;
      this.verdict.value = verdict;
      this.phase.value = 'done';
      this.goTo(landing === 'end' ? this.steps.length - 1 : 0);
    });
    const { exercise, lesson } = this.info;
    if (verdict?.passed === true && exercise !== null) {
      this.passed.value = true;
      keepPassed(lesson, exercise.dir);
    }
  }
}

/** The worker and all it needs come with the first run. */
async function openClient(): Promise<WorkerClient> {
  const { WorkerClient } = await import('../../worker/client.ts');
  return new WorkerClient();
}
