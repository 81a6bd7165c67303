/**
 * How long a page's scripts ran between two of its marks, from the browser's trace: in the thread's own processor
 * time, which does not run on while others have the processor. Milliseconds.
 *
 * The browser's script counter leaves out what runs in microtasks, which is most of a page of promises; its trace
 * does not. Style and layout that a script asks for are drawing, not script. What `response.json()` parses is neither:
 * it is in the main thread's whole time.
 */

/** What has to be traced. */
export const TRACED = ['devtools.timeline', 'toplevel', 'v8', 'blink.user_timing'] as const;

const SCRIPT = new Set([
  ...['FunctionCall', 'EvaluateScript', 'v8.run', 'v8.callFunction', 'v8.evaluateModule'],
  ...['v8.compile', 'v8.compileModule', 'TimerFire', 'EventDispatch', 'FireAnimationFrame'],
  ...['BlinkScheduler_PerformMicrotaskCheckpoint', 'MinorGC', 'MajorGC'],
]);
const DRAWING = new Set([
  ...['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'HitTest'],
]);

/** A mark that begins a span, and one that ends it, before its name. A span without a beginning begins with the trace. */
export const BEGINS = 'bench>';
export const ENDS = 'bench<';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's processor time. */
  readonly tts?: number;
  readonly tdur?: number;
}

interface Interval {
  readonly from: number;
  readonly until: number;
}

export interface Span {
  readonly name: string;
  readonly scriptMs: number;
  readonly drawingMs: number;
}

/** Overlapping ones made one, in order. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const whole: { from: number; until: number }[] = [];
  for (const { from, until } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else whole.push({ from, until });
  }
  return whole;
}

/** What two lists have in common; both merged. */
function common(some: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  const both: Interval[] = [];
  let at = 0;
  for (const { from, until } of some) {
    while ((others[at]?.until ?? Infinity) <= from) at += 1;
    for (let next = at; (others[next]?.from ?? Infinity) < until; next += 1) {
      const other = others[next];
      if (other)
        both.push({ from: Math.max(from, other.from), until: Math.min(until, other.until) });
    }
  }
  return both;
}

const lengthMs = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { from, until }) => sum + until - from, 0) / 1000;

const intervalsOf = (
  events: readonly TraceEvent[],
  names: ReadonlySet<string>,
): readonly Interval[] =>
  merged(
    events.flatMap(({ name, tts, tdur }) =>
      tts !== undefined && tdur !== undefined && names.has(name)
        ? [{ from: tts, until: tts + tdur }]
        : [],
    ),
  );

/** The spans that a page marked, in order of their ends. Throws when it marked none. */
export function spansOf(trace: Uint8Array | undefined): readonly Span[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mark = traceEvents.find(({ name }) => name.startsWith(ENDS));
  if (!mark) throw new Error('The page marked nothing.');
  const own = traceEvents.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const [script, drawing] = [intervalsOf(own, SCRIPT), intervalsOf(own, DRAWING)];
  const begins = new Map<string, number>();
  const spans: Span[] = [];
  for (const { name, tts } of own) {
    if (tts === undefined) continue;
    if (name.startsWith(BEGINS)) begins.set(name.slice(BEGINS.length), tts);
    if (!name.startsWith(ENDS)) continue;
    const label = name.slice(ENDS.length);
    const span = [{ from: begins.get(label) ?? -Infinity, until: tts }];
    const [scripted, drawn] = [common(span, script), common(span, drawing)];
    const forced = common(merged(scripted), drawing);
    spans.push({
      name: label,
      scriptMs: lengthMs(scripted) - lengthMs(forced),
      drawingMs: lengthMs(drawn),
    });
  }
  return spans;
}
