// A lint rule of the engine's own: a call that returns a new reference owns it, so a call whose result
// is dropped leaks. `incref` is the one function that is called for its effect.

/** Whether `type`, or a part of a union, carries the brand of owned references. */
function isNewRef(type) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) =>
    part.getProperties().some((property) => property.escapedName.toString().includes('ownedBrand')),
  );
}

const EFFECTS = new Set(['incref', 'makeStatic']);

/** @type {import('eslint').Rule.RuleModule} */
export const noFloatingNewRef = {
  meta: {
    type: 'problem',
    messages: { floating: 'this new reference is dropped: keep it or give it up with decref' },
    schema: [],
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      'ExpressionStatement > CallExpression'(node) {
        const callee = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
        if (callee.type === 'Identifier' && EFFECTS.has(callee.name)) return;
        if (isNewRef(services.getTypeAtLocation(node))) {
          context.report({ node, messageId: 'floating' });
        }
      },
    };
  },
};
