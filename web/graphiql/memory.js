// What results have shown, so that an example can go on where another ended: `"{cart.id}"` in an example's variables is
// the id of the last cart that was seen. Lists count by their first entry: `products { nodes { id } }` is `product.id`.
(() => {
  "use strict";

  const STORED = "souk:seen";
  const STRUCTURE = new Set(["nodes", "edges", "node", "data"]);
  const PLACE = /"\{(\w+\.\w+)\}"/g;

  const singular = (name) => name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");

  function gather(value, name, found) {
    if (Array.isArray(value)) return gather(value[0], name, found);
    if (!value || typeof value !== "object") return;
    for (const [key, part] of Object.entries(value)) {
      if (part && typeof part === "object") gather(part, STRUCTURE.has(key) ? name : singular(key), found);
      else if (part !== null && name) found[`${name}.${key}`] = part;
    }
  }

  const seen = () => JSON.parse(sessionStorage.getItem(STORED) ?? "{}");

  window.soukMemory = {
    // Remember a result's data; gives what was in it, by `name.field`.
    take(data) {
      const found = {};
      gather(data, "", found);
      sessionStorage.setItem(STORED, JSON.stringify({ ...seen(), ...found }));
      return found;
    },

    // Put what was seen into the places of an example's variables; a place that nothing is known for stays.
    fill(variables) {
      const known = seen();
      return variables.replace(PLACE, (place, name) => (name in known ? JSON.stringify(known[name]) : place));
    },
  };
})();
