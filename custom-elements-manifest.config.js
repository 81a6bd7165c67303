/** What `custom-elements.json` is made from: the widgets and what they inherit. */

/** @typedef {{ name: string, privacy?: string, attribute?: string }} Member */
/** @typedef {{ name: string, members?: Member[], attributes?: { fieldName?: string }[] | undefined }} Declaration */
/** @typedef {import('typescript')} TypeScript */

/**
 * Lit's internal state (`static properties = { open: { state: true } }`) has no attribute and is private; the
 * analyzer takes it for public.
 */
function internalState() {
  /** @type {Map<string, Set<string>>} names of the state by class */
  const stateByClass = new Map();
  return {
    name: 'sfl-internal-state',
    /** @param {{ ts: TypeScript, node: import('typescript').Node }} context */
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || node.name === undefined) return;
      const names = node.members.flatMap((member) =>
        ts.isPropertyDeclaration(member) && member.name.getText() === 'properties'
          ? stateNames(ts, member.initializer)
          : [],
      );
      stateByClass.set(node.name.getText(), new Set(names));
    },
    /** @param {{ moduleDoc: { declarations?: Declaration[] } }} context */
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        const names = stateByClass.get(declaration.name);
        if (names === undefined || names.size === 0) continue;
        for (const member of declaration.members ?? []) {
          if (!names.has(member.name)) continue;
          member.privacy = 'private';
          delete member.attribute;
        }
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => fieldName === undefined || !names.has(fieldName),
        );
      }
    },
  };
}

/**
 * @param {TypeScript} ts
 * @param {import('typescript').Expression | undefined} list
 * @returns {string[]}
 */
function stateNames(ts, list) {
  if (list === undefined || !ts.isObjectLiteralExpression(list)) return [];
  return list.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && /\bstate:\s*true\b/.test(property.initializer.getText())
      ? [property.name.getText()]
      : [],
  );
}

export default {
  globs: ['src/*/**/*.ts'],
  exclude: ['src/core/**', 'src/cli/**', 'src/tools/**', 'src/generated/**', '**/*.d.ts'],
  litelement: true,
  plugins: [internalState()],
};
