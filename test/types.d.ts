/** Packages of the tools that come without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<unknown>;
}

declare module 'eslint-plugin-lit-a11y' {
  const plugin: {
    readonly configs: { readonly recommended: { readonly rules: Record<string, 'error'> } };
  };
  export default plugin;
}
