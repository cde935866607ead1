// Opens a form with the Tasklist's own form script and answers what it shows, and sends, at the start and after each change.
async ({ schema, runs }) => {
  if (!window.createFormOfTheTasklist) {
    let modules;
    window.webpackChunkcamunda_bpm_webapp.push([["form-script"], {}, (found) => (modules = found)]);
    const place = Object.keys(modules.m).find((id) => String(modules.m[id]).includes("createForm="));
    window.createFormOfTheTasklist = modules(place).createForm;
  }
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  function instances(form) {
    return form.get("formFieldInstanceRegistry").getAll();
  }

  function shown(form) {
    const fields = form.get("formFieldRegistry");
    const kinds = form.get("formFields");
    return instances(form)
      .filter((instance) => instance.id !== form._getState().schema.id)
      .map((instance) => {
        const config = kinds.get(fields.get(instance.id).type).config;
        return config.keyed || config.repeatable ? instance.valuePath.join(".") : "#" + instance.id;
      })
      .sort();
  }

  async function settled(form) {
    for (let now = "", same = 0; same < 4; ) {
      await frame();
      const next = JSON.stringify(shown(form));
      same = next === now ? same + 1 : 0;
      now = next;
    }
  }

  function look(form) {
    return JSON.parse(JSON.stringify({ shown: shown(form), sent: form.submit().data }));
  }

  async function run({ start, changes }) {
    const container = document.createElement("div");
    document.body.append(container);
    const form = await window.createFormOfTheTasklist({ container, schema, data: structuredClone(start) });
    await settled(form);
    const seen = [look(form)];
    for (const entries of changes) {
      for (const [path, value] of Object.entries(entries)) {
        const fieldInstance = instances(form).find((instance) => instance.valuePath.join(".") === path);
        if (fieldInstance) {
          form._update({ fieldInstance, value });
          await settled(form);
        }
      }
      seen.push(look(form));
    }
    form.destroy();
    container.remove();
    return seen;
  }

  const answers = [];
  for (let i = 0; i < runs.length; i += 20) {
    answers.push(...(await Promise.all(runs.slice(i, i + 20).map(run))));
  }
  return JSON.stringify(answers);
};
