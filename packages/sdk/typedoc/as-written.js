// A plugin of typedoc. Types that follow from schemas have no names of their own for the compiler, so that it would spell
// every shape out wherever it is used. Signatures keep the names that they are written with, and a shape of the API leads to
// its page in the HTTP reference.
import { readFileSync } from 'node:fs';
import { Converter, makeRecursiveVisitor, ReferenceType, ReflectionKind } from 'typedoc';

const openApi = JSON.parse(readFileSync(new URL('../../service/openapi.json', import.meta.url), 'utf8'));
const shapes = new Set(Object.keys(openApi.components.schemas));

/** After typedoc-plugin-zod, whose expansion of a shape is thrown away. */
const late = 1000;

/** @param {import('typedoc').Context} context @param {any} signature @param {any} declaration */
function keepWritten(context, signature, declaration) {
  const scope = context.withScope(signature);
  if (declaration?.type) signature.type = context.converter.convertType(scope, declaration.type);
  for (const [index, parameter] of (signature.parameters ?? []).entries()) {
    const written = declaration?.parameters?.[index]?.type;
    if (written) parameter.type = context.converter.convertType(scope, written);
    if (parameter.name === '__namedParameters') parameter.name = 'options';
  }
}

/** @param {import('typedoc').Context} context */
function leadToShapes({ project }) {
  const forget = makeRecursiveVisitor({ reflection: (type) => project.removeReflection(type.declaration) });
  for (const alias of project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
    if (!shapes.has(alias.name)) continue;
    alias.type?.visit(forget);
    const reference = ReferenceType.createBrokenReference(alias.name, project, undefined);
    reference.externalUrl = `/reference/http/shapes#${alias.name.toLowerCase()}`;
    alias.type = reference;
  }
}

/** Of a call or a schema that it is one; what it is made of stands in the HTTP reference. @param {import('typedoc').Context} context */
function nameSchemas({ project }) {
  const forget = makeRecursiveVisitor({ reflection: (type) => project.removeReflection(type.declaration) });
  for (const { type } of project.getReflectionsByKind(ReflectionKind.Variable)) {
    if (!(type instanceof ReferenceType) || !/^(?:Route|ZodMini.*)$/.test(type.name)) continue;
    for (const each of type.typeArguments ?? []) each.visit(forget);
    type.typeArguments = [];
  }
}

/** @param {import('typedoc').Application} app */
export function load({ converter }) {
  converter.on(Converter.EVENT_CREATE_SIGNATURE, keepWritten);
  converter.on(Converter.EVENT_RESOLVE_BEGIN, leadToShapes, late);
  converter.on(Converter.EVENT_RESOLVE_BEGIN, nameSchemas, late);
}
