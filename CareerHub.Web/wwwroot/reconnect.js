// A circuit that the server no longer knows cannot come back: the page is drawn anew. Everything saved is in the
// database; a draft is on the server. Without this the page would stay dead after a server restart.
const modal = document.getElementById("components-reconnect-modal");
const lost = ["components-reconnect-rejected", "components-reconnect-failed"];

new MutationObserver(async () => {
  if (!lost.some((name) => modal.classList.contains(name))) return;
  for (let wait = 1000; ; wait = Math.min(wait * 2, 10000)) {
    try {
      const answer = await fetch("/health/here", { cache: "no-store" });
      if (answer.ok) return location.reload();
    } catch {
      // still away
    }
    await new Promise((resume) => setTimeout(resume, wait));
  }
}).observe(modal, { attributes: true, attributeFilter: ["class"] });
