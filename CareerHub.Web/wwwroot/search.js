// Results as somebody types: asks the same page that answers without a script, and shows its list. An answer that comes
// late, after the next letter, is thrown away.
const field = document.getElementById("q");
let results = document.getElementById("results");
const pause = 150;
let timer = 0;
let asking = null;

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, pause);
});

async function find() {
  asking?.abort();
  asking = new AbortController();
  const address = `${location.pathname}?q=${encodeURIComponent(field.value)}`;
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("results");
    results.replaceWith(fresh);
    results = fresh;
    history.replaceState(history.state, "", address);
  } catch {
    // the next letter asks again; the button works without this
  }
}
