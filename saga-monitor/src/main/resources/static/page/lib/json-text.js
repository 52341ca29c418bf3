const INDENT = "  ";

/**
 * Indents JSON without a change to any of its names and values: only whitespace outside of strings is added or removed.
 * Parsing and writing it anew would round numbers, reorder names and drop duplicates.
 */
export function indented(json) {
  const tokens = json.match(/"(?:[^"\\]|\\[^])*"?|[{}\[\],:]|[^\s"{}\[\],:]+/g) ?? [];
  let depth = 0;
  const newLine = () => `\n${INDENT.repeat(depth)}`;
  return tokens
    .map((token, index) => {
      switch (token) {
        case "{":
        case "[":
          depth += 1;
          return closes(tokens[index + 1]) ? token : token + newLine();
        case "}":
        case "]":
          depth = Math.max(0, depth - 1);
          return opens(tokens[index - 1]) ? token : newLine() + token;
        case ",":
          return token + newLine();
        case ":":
          return `${token} `;
        default:
          return token;
      }
    })
    .join("");
}

const opens = (token) => token === "{" || token === "[";

const closes = (token) => token === "}" || token === "]";

/** The bytes of a record that is not UTF-8, in groups. */
export const hexadecimal = (digits) => digits.match(/.{1,2}/g)?.join(" ") ?? "";
