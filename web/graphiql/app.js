// The page around GraphiQL: who is signed in, and the stored examples.
(() => {
  "use strict";

  const { createElement: h, useEffect, useState, useCallback, useMemo, useRef } = React;
  const { useEditorContext, Button, UnStyledButton } = GraphiQL.React;
  const TOKEN = "souk:token";
  const PANEL = "souk:panel";
  const EXAMPLES = "Examples";
  const WELCOME = `# Welcome to Souk.
#
# A click on an example opens it in a tab;
# run it by the button or by Ctrl-Enter.
# After "Sign in" the page sends your token.

query Welcome {
  shop {
    name
    languages
    currencies
    countries
  }
}
`;

  function ExamplesIcon() {
    const icon = useRef(null);

    // GraphiQL draws a panel only when its button is pressed, whatever its properties say.
    useEffect(() => {
      const isWanted = (localStorage.getItem(PANEL) ?? EXAMPLES) === EXAMPLES;
      if (isWanted) icon.current?.closest("button")?.click();
    }, []);

    return h(
      "svg",
      {
        ref: icon,
        viewBox: "0 0 24 24",
        width: 22,
        height: 22,
        fill: "none",
        stroke: "currentColor",
        strokeWidth: 1.5,
      },
      h("path", { d: "M4 5.5h9M4 12h16M4 18.5h12", strokeLinecap: "round" }),
      h("path", { d: "M17 3.5l4 2.5-4 2.5z", fill: "currentColor", strokeLinejoin: "round" }),
    );
  }

  function Examples({ examples }) {
    const { addTab, queryEditor, variableEditor, tabs, activeTabIndex } = useEditorContext({ nonNull: true });
    const [chosen, choose] = useState(null);

    // A new tab has its editors only after the next drawing.
    useEffect(() => {
      if (!chosen) return;
      queryEditor?.setValue(chosen.document);
      variableEditor?.setValue(window.soukMemory.fill(chosen.variables ?? ""));
      queryEditor?.focus();
      choose(null);
    }, [chosen, queryEditor, variableEditor, activeTabIndex]);

    const open = useCallback(
      (example) => {
        if ((tabs[activeTabIndex]?.query ?? "").trim()) addTab();
        choose(example);
      },
      [addTab, tabs, activeTabIndex],
    );

    const groups = useMemo(() => {
      const found = new Map();
      for (const example of examples) found.set(example.group, [...(found.get(example.group) ?? []), example]);
      return [...found];
    }, [examples]);

    return h(
      "section",
      { className: "souk-examples", "aria-label": "Examples" },
      h("h2", null, "Examples"),
      groups.map(([group, members]) =>
        h(
          "div",
          { key: group },
          h("h3", null, group),
          h(
            "ul",
            null,
            members.map((example) =>
              h(
                "li",
                { key: example.name },
                h(UnStyledButton, { type: "button", onClick: () => open(example) }, example.title),
              ),
            ),
          ),
        ),
      ),
    );
  }

  function SignedIn({ token, setToken }) {
    return h(
      "form",
      { className: "souk-token", onSubmit: (event) => event.preventDefault() },
      h("label", { htmlFor: "souk-token" }, token ? "Signed in with" : "Signed out"),
      h("input", {
        id: "souk-token",
        value: token,
        placeholder: "Access token: run the example “Sign in”, or paste one",
        spellCheck: false,
        autoComplete: "off",
        onChange: (event) => setToken(event.target.value.trim()),
      }),
      h(Button, { type: "button", disabled: !token, onClick: () => setToken("") }, "Forget"),
    );
  }

  function Page({ examples }) {
    const [token, setToken] = useState(sessionStorage.getItem(TOKEN) ?? "");

    useEffect(() => sessionStorage.setItem(TOKEN, token), [token]);

    const fetcher = useMemo(
      () =>
        window.soukFetcher({
          token: () => sessionStorage.getItem(TOKEN),
          seen: (result) => {
            const found = window.soukMemory.take(result.data)["token.accessToken"];
            if (!found) return;
            sessionStorage.setItem(TOKEN, found);
            setToken(found);
          },
        }),
      [],
    );
    const plugin = useMemo(
      () => ({ title: EXAMPLES, icon: ExamplesIcon, content: () => h(Examples, { examples }) }),
      [examples],
    );

    return h(
      React.Fragment,
      null,
      h(
        "header",
        { className: "souk-bar" },
        h("strong", null, "Souk"),
        h(SignedIn, { token, setToken }),
        h("a", { href: "/dev/mail", target: "_blank", rel: "noopener", className: "souk-mail", hidden: true }, "Mailbox"),
      ),
      h(
        "main",
        { className: "souk-graphiql" },
        h(
          GraphiQL,
          {
            fetcher,
            plugins: [plugin],
            onTogglePluginVisibility: (visible) => localStorage.setItem(PANEL, visible?.title ?? ""),
            defaultQuery: WELCOME,
            defaultEditorToolsVisibility: "variables",
            shouldPersistHeaders: false,
            inputValueDeprecation: true,
            schemaDescription: true,
          },
          h(GraphiQL.Logo, null, h("span", null)),
        ),
      ),
    );
  }

  async function start() {
    const page = document.getElementById("page");
    const response = await fetch("/graphql/examples.json");
    const examples = response.ok ? await response.json() : [];
    ReactDOM.createRoot(page).render(h(Page, { examples }));
    const mailbox = await fetch("/dev/mail.json?to=nobody@invalid.example");
    if (mailbox.ok) document.querySelector(".souk-mail")?.removeAttribute("hidden");
  }

  start();
})();
