/**
 * Checks the theme's scripts against the types in their comments.
 *
 * Template elements have any type (`declared/theme.d.ts`); what modules pass to each other is
 * checked. The bundled editor is third-party code and isn't.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withTypeScript } from "./tsc.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const scripts = fileURLToPath(new URL("../../themes/default/js/", import.meta.url));

withTypeScript((_folder, tsc) => {
  const { output } = tsc(
    {
      compilerOptions: {
        allowJs: true,
        checkJs: true,
        noEmit: true,
        strict: false,
        strictNullChecks: true,
        strictFunctionTypes: true,
        strictBindCallApply: true,
        noImplicitReturns: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        target: "es2023",
        module: "esnext",
        moduleResolution: "bundler",
        lib: ["ES2024", "DOM", "DOM.Iterable"],
        types: [],
      },
      include: [join(scripts, "*.js"), join(here, "declared/theme.d.ts")],
    },
    "--listFiles",
  );
  const lines = output.split(/\n(?! )/).filter((each) => each.trim() !== "");
  const errorLines = lines.filter((each) => !/^\/[^:]*$/.test(each));
  const ownErrors = errorLines.filter((each) => !each.includes("themes/default/vendor/"));
  if (!lines.some((each) => each.endsWith("themes/default/js/main.js"))) throw new Error("TypeScript has not looked at the theme");
  if (ownErrors.length > 0) throw new Error(`the theme's types do not hold:\n${ownErrors.join("\n")}`);
});
