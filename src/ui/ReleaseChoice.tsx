import type { ProgramState } from './state/programState.ts';

interface Props {
  readonly state: ProgramState;
  readonly disabled: boolean;
}

/** Which CPython the next run is to be. */
export function ReleaseChoice({ state, disabled }: Props) {
  return (
    <label class="oro-release">
      <span>CPython</span>
      <select
        disabled={disabled}
        value={state.release.value}
        onChange={(event) => state.choose(event.currentTarget.value)}
      >
        {state.info.releases.map((release) => (
          <option key={release} value={release}>
            {release}
          </option>
        ))}
      </select>
    </label>
  );
}
