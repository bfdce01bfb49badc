// On every page of somebody signed in: sends ticks that still wait, and sends them first when the person signs out.
// What cannot be sent is named, and thrown away only when the person says so.
import { outboxOf } from "./outbox.js";

const grace = 4000;

for (const form of document.querySelectorAll("form[data-leave]")) {
  const outbox = outboxOf(form.dataset.leave);
  if (!document.querySelector("[data-ticks]")) outbox.send(); // there its own script sends, and hears the answers
  form.addEventListener("submit", async (event) => {
    const drafts = `careerhub.draft.${form.dataset.leave}.`;
    if (outbox.waiting().length + outbox.refused().length + named(drafts).length === 0) return;
    event.preventDefault();
    const sendings = [outbox.send()];
    if (named(drafts).length > 0) await import("./drafts.js").catch(() => {}); // a page without a field has not loaded it
    dispatchEvent(new CustomEvent("careerhub:leaving", { detail: sendings }));
    await Promise.race([Promise.all(sendings), new Promise((resume) => setTimeout(resume, grace))]);
    const labels = [...[...outbox.waiting(), ...outbox.refused()].map((tick) => tick.label), ...named(drafts).map(() => form.dataset.draft)];
    if (labels.length > 0 && !(await confirmed(form, labels))) return;
    if (!(await hasLeft(form))) return form.submit(); // the browser says what is wrong; nothing was thrown away
    dispatchEvent(new CustomEvent("careerhub:left"));
    outbox.clear();
    for (const name of named(drafts)) localStorage.removeItem(name);
    location.href = "/";
  });
}

async function hasLeft(form) {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "follow" });
    return answer.ok && new URL(answer.url).pathname === "/";
  } catch {
    return false;
  }
}

function named(prefix) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function confirmed({ dataset }, labels) {
  return new Promise((answer) => {
    const dialog = document.createElement("dialog");
    dialog.className = "card stack";
    const title = child(dialog, "h2", dataset.title);
    title.id = "leave-title";
    dialog.setAttribute("aria-labelledby", title.id);
    child(dialog, "p", dataset.lead);
    const list = child(dialog, "ul", "");
    for (const label of new Set(labels)) child(list, "li", label);
    const buttons = child(dialog, "p", "");
    buttons.className = "row";
    const end = (isSure) => {
      dialog.remove();
      answer(isSure);
    };
    const stay = child(buttons, "button", dataset.stay);
    stay.className = "btn btn-1";
    stay.addEventListener("click", () => end(false));
    const leave = child(buttons, "button", dataset.anyway);
    leave.className = "btn";
    leave.addEventListener("click", () => end(true));
    dialog.addEventListener("cancel", () => end(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}

function child(parent, name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}
