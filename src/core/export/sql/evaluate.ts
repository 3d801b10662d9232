/** What an expression says of a code, computed here as the databases compute it. */
import type { Condition, NumberExpression, TextExpression } from "./expression";

type Evaluated<T> = (key: string) => T;

/** Characters as databases count them: an ideograph of two UTF-16 units is one. */
const slice = (text: string, from: number, to?: number): string =>
  /[\ud800-\udfff]/.test(text) ? [...text].slice(from, to).join("") : text.slice(from, to);

const lengthOf = (text: string): number => (/[\ud800-\udfff]/.test(text) ? [...text].length : text.length);

export const evaluateText = (expression: TextExpression): Evaluated<string> => {
  if (expression.kind === "key") return (key) => key;
  if (expression.kind === "pick") {
    const at = evaluateNumber(expression.at);
    return (key) => expression.characters.charAt(at(key));
  }
  const of = evaluateText(expression.of);
  switch (expression.kind) {
    case "part":
      return (key) => slice(of(key), expression.from - 1, expression.from - 1 + expression.length);
    case "padded": {
      const { length, character, side } = expression;
      return (key) => {
        const text = slice(of(key), 0, length);
        const fill = character.repeat(Math.max(0, length - lengthOf(text)));
        return side === "left" ? fill + text : text + fill;
      };
    }
    case "but-last":
      return (key) => slice(of(key), 0, -expression.count);
    case "last":
      return (key) => slice(of(key), -expression.count);
    case "without":
      return (key) => [...of(key)].filter((character) => !expression.characters.includes(character)).join("");
  }
};

export const evaluateNumber = (expression: NumberExpression): Evaluated<number> => {
  switch (expression.kind) {
    case "number":
      return () => expression.value;
    case "value": {
      const of = evaluateText(expression.of);
      return (key) => expression.characters.indexOf(of(key));
    }
    case "sum": {
      const terms = expression.terms.map(evaluateNumber);
      return (key) => terms.reduce((total, term) => total + term(key), 0);
    }
    case "product": {
      const factors = expression.factors.map(evaluateNumber);
      return (key) => factors.reduce((product, factor) => product * factor(key), 1);
    }
    case "rest": {
      const of = evaluateNumber(expression.of);
      return (key) => of(key) % expression.modulus;
    }
    case "choose": {
      const [when, then, otherwise] = [evaluateCondition(expression.when), evaluateNumber(expression.then), evaluateNumber(expression.otherwise)];
      return (key) => (when(key) ? then(key) : otherwise(key));
    }
    case "by-length": {
      const of = evaluateText(expression.of);
      const cases = new Map(expression.cases);
      return (key) => cases.get(lengthOf(of(key))) ?? -1;
    }
  }
};

/** A condition as a test of codes in comparison form. */
export const evaluateCondition = (condition: Condition): Evaluated<boolean> => {
  switch (condition.kind) {
    case "equal": {
      const [left, right] = [evaluateNumber(condition.left), evaluateNumber(condition.right)];
      return (key) => left(key) === right(key);
    }
    case "one-of": {
      const of = evaluateText(condition.of);
      const texts = new Set(condition.texts);
      return (key) => texts.has(of(key));
    }
    case "longer": {
      const of = evaluateText(condition.of);
      return (key) => lengthOf(of(key)) > condition.than;
    }
    case "consists": {
      const of = evaluateText(condition.of);
      return (key) => [...of(key)].every((character) => condition.characters.includes(character));
    }
    case "matches": {
      const of = evaluateText(condition.of);
      const pattern = new RegExp(`^(?:${condition.pattern})$`, "u");
      return (key) => pattern.test(of(key));
    }
    case "shape": {
      const of = evaluateText(condition.of);
      return (key) => {
        const characters = [...of(key)];
        return characters.length === condition.sets.length && condition.sets.every((set, i) => set === "" || set.includes(characters[i] as string));
      };
    }
    case "all": {
      const conditions = condition.conditions.map(evaluateCondition);
      return (key) => conditions.every((each) => each(key));
    }
    case "any": {
      const conditions = condition.conditions.map(evaluateCondition);
      return (key) => conditions.some((each) => each(key));
    }
  }
};
