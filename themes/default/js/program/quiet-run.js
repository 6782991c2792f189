/**
 * Runs a program without showing it, for questions that compare its output.
 *
 * Returns the output both as a terminal shows it and without prompts and typed input.
 */
import { append, emptyOutput, plainText } from "./output.js";

/**
 * @param {ReturnType<typeof import("./interpreter.js").createInterpreter>} interpreter
 * @param {{source: string, group?: string[], files?: object, typed?: string[]}} program
 * @returns {Promise<import("../question/answers.js").Printed & {status: string}|null>} null if Python can't run
 */
export async function runQuietly(interpreter, { source, group = [], files = {}, typed = [] }) {
  const waiting = [...typed];
  let output = emptyOutput;
  let bare = "";
  const listener = {
    onOutput(stream, text) {
      if (stream === "drawing") return;
      output = append(output, stream, text);
      bare += text;
    },
    async onInput(prompt) {
      if (prompt && bare.endsWith(prompt)) bare = bare.slice(0, -prompt.length);
      const line = waiting.shift() ?? null;
      if (line !== null) output = append(output, "stdin", `${line}\n`);
      return line;
    },
    onInputs: async () => typed,
  };
  const { status, error } = await interpreter.run(listener, source, { group, files }).catch(() => ({ status: "crashed" }));
  if (status === "crashed" || status === "stopped") return null;
  return { status, error: error ?? null, text: plainText(output), bare };
}
