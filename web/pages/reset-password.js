import { redeem } from "./again.js";
import { ask } from "./client.js";
import { ASK_RESET, RESET_PASSWORD } from "./documents.js";
import { language, part, start } from "./page.js";

await start("reset.title");
part("show").addEventListener("change", ({ target }) => {
  part("password").type = target.checked ? "text" : "password";
});
redeem({
  use: async (token, form) =>
    (await ask(RESET_PASSWORD, { token, password: form.get("password"), language })).passwordReset,
  asking: ASK_RESET,
  answer: "passwordResetRequest",
  title: "reset.done",
  sentence: "reset.go",
});
