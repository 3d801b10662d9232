/** Prints expressions in the words of a database. */
import type { Dialect } from "./dialect";
import type { Condition, NumberExpression, TextExpression } from "./expression";

const printText = (expression: TextExpression, dialect: Dialect): string => {
  switch (expression.kind) {
    case "key":
      return "code_key";
    case "part":
      return dialect.part(printText(expression.of, dialect), String(expression.from), expression.length);
    case "padded":
      return dialect.padded(printText(expression.of, dialect), expression.length, expression.character, expression.side);
    case "but-last":
      return dialect.butLast(printText(expression.of, dialect), expression.count);
    case "last":
      return dialect.last(printText(expression.of, dialect), expression.count);
    case "without":
      return dialect.without(printText(expression.of, dialect), expression.characters);
    case "pick":
      return dialect.part(dialect.literal(expression.characters), `${printNumber(expression.at, dialect)} + 1`, 1);
  }
};

/** Sums need brackets around them inside of products, remainders and comparisons. */
const inner = (expression: NumberExpression, dialect: Dialect): string => {
  const printed = printNumber(expression, dialect);
  return expression.kind === "number" && expression.value >= 0 ? printed : expression.kind === "by-length" || expression.kind === "choose" ? printed : `(${printed})`;
};

const printNumber = (expression: NumberExpression, dialect: Dialect): string => {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "value":
      return `${dialect.place(printText(expression.of, dialect), expression.characters)} - 1`;
    case "sum":
      return expression.terms.map((term) => (term.kind === "sum" || term.kind === "value" ? printNumber(term, dialect) : inner(term, dialect))).join(" + ");
    case "product":
      return expression.factors.map((factor) => inner(factor, dialect)).join(" * ");
    case "rest":
      return `${inner(expression.of, dialect)} % ${expression.modulus}`;
    case "choose":
      return `CASE WHEN ${printCondition(expression.when, dialect)} THEN ${printNumber(expression.then, dialect)} ELSE ${printNumber(expression.otherwise, dialect)} END`;
    case "by-length":
      return `CASE ${dialect.length(printText(expression.of, dialect))} ${expression.cases.map(([length, value]) => `WHEN ${length} THEN ${value}`).join(" ")} ELSE -1 END`;
  }
};

/** A condition as it stands in a CHECK. */
export const printCondition = (condition: Condition, dialect: Dialect): string => {
  switch (condition.kind) {
    case "equal":
      return `${inner(condition.left, dialect)} = ${inner(condition.right, dialect)}`;
    case "one-of":
      return `${printText(condition.of, dialect)} IN (${condition.texts.map(dialect.literal).join(", ")})`;
    case "longer":
      return `${dialect.length(printText(condition.of, dialect))} > ${condition.than}`;
    case "consists":
      return dialect.consists(printText(condition.of, dialect), condition.characters);
    case "matches": {
      const printed = dialect.matches(printText(condition.of, dialect), condition.pattern);
      if (printed === undefined) throw new Error(`${dialect.name} has no regular expressions.`);
      return printed;
    }
    case "shape":
      return dialect.shape(printText(condition.of, dialect), condition.sets);
    case "all":
      return condition.conditions.map((each) => (each.kind === "any" ? `(${printCondition(each, dialect)})` : printCondition(each, dialect))).join("\n    AND ");
    case "any":
      return condition.conditions.map((each) => (each.kind === "all" ? `(${printCondition(each, dialect)})` : printCondition(each, dialect))).join("\n    OR ");
  }
};
