import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is loaded when it is first wanted: null until it is there. */
export function useLazy<T>(wanted: boolean, load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly part: T } | null>(null);
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    let current = true;
    void load().then((part) => {
      if (current) setLoaded({ part });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return loaded?.part ?? null;
}
