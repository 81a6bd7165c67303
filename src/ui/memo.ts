/** Remembers the last answer of a function, by identity of its arguments: for work that a render repeats. */
export function remembered<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => !Object.is(arg, last?.args[index]))) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}
