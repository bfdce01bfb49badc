// Keeps the start page up to date: what waits, what is next, readiness.
import { Live } from "./live.js";

new Live(document.querySelector("[data-seq]"), () => false, () => {});
