/** What `custom-elements.json` is made from: the widgets and what they inherit. */
export default {
  globs: ['src/*/**/*.ts'],
  exclude: ['src/core/**', 'src/cli/**', 'src/tools/**', 'src/generated/**', '**/*.d.ts'],
  litelement: true,
};
