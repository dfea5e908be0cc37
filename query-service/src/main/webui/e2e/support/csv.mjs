/** The rows of a CSV file (RFC 4180), a byte order mark aside. */
export function parseCsv(text) {
  const rows = [];
  let row = [];
  let value = "";
  let quoted = false;
  const source = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (quoted) {
      if (character !== '"') value += character;
      else if (source[at + 1] === '"') {
        value += '"';
        at++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "," || character === "\n") {
      row.push(value.replace(/\r$/, ""));
      value = "";
      if (character === "\n") {
        rows.push(row);
        row = [];
      }
    } else value += character;
  }
  if (value !== "" || row.length > 0) rows.push([...row, value]);
  return rows;
}
