import ts from 'typescript';

/** A JSON Schema, as far as it is made here. */
type Schema = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of an exported interface, with the comments of its properties as descriptions: what is
 * published as JSON is described by the very types that it is made from.
 * @param file the absolute path of the TypeScript file that declares it
 * @throws {RangeError} where the file does not declare it
 */
export function schemaOfType(file: string, name: string): Schema {
  const found = ts.findConfigFile(file, ts.sys.fileExists) ?? '';
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(found, ts.sys.readFile).config,
    ts.sys,
    found.replace(/[^/]+$/, ''),
  );
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const declared = program
    .getSourceFile(file)
    ?.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
  if (!declared) throw new RangeError(`${file} declares no interface ${name}`);
  return schemaOf(checker.getTypeAtLocation(declared), checker);
}

const isMissing = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0;

function schemaOf(type: ts.Type, checker: ts.TypeChecker): Schema {
  if (type.isUnion()) {
    const kinds = type.types.filter((one) => !isMissing(one));
    const literals = kinds.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    if (literals.length === kinds.length) return { enum: literals.toSorted() };
    if (kinds.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
    return kinds.length === 1 && kinds[0]
      ? schemaOf(kinds[0], checker)
      : { anyOf: kinds.map((one) => schemaOf(one, checker)) };
  }
  if (type.isStringLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.String) return { type: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
  if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
  if (checker.isArrayType(type) || checker.isTupleType(type)) {
    const held = checker.getTypeArguments(type as ts.TypeReference);
    const items = held[0] ? schemaOf(held[0], checker) : {};
    return { type: 'array', ...(checker.isTupleType(type) && { minItems: held.length, maxItems: held.length }), items };
  }
  const keyed = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (keyed) return { type: 'object', additionalProperties: schemaOf(keyed.type, checker) };
  const properties = checker.getPropertiesOfType(type).map((symbol) => {
    const held = checker.getTypeOfSymbol(symbol);
    // Without the examples, which are words of this site's articles.
    const description = ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .replaceAll(/\s+/g, ' ')
      .replace(/(?::|,) (?:`[^`]*`(?:, )?)+|: [가-힣 ]+(?=\.)/gu, '');
    const isOptional = symbol.flags & ts.SymbolFlags.Optional || (held.isUnion() && held.types.some(isMissing));
    return {
      name: symbol.name,
      isOptional,
      schema: { ...(description && { description }), ...schemaOf(held, checker) },
    };
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
    required: properties.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
    additionalProperties: false,
  };
}
