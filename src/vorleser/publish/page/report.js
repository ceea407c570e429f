// "Falsch ausgesprochen?": sends the sentence that was heard last to the newsroom's desk, where the show has one.
// Once somebody writes a note, it is about the sentence that was heard last by then, while playing goes on.
"use strict";

(() => {
  const box = document.getElementById("report");
  if (!box || location.protocol === "file:") return;
  const said = document.getElementById("report-said");
  const answer = document.getElementById("report-answer");
  const form = box.querySelector("form");
  let heard = null; // the sentence that was heard last
  let meant = null; // the one that a note is being written about
  const show = () => { if (meant ?? heard) said.textContent = `„${(meant ?? heard).textContent.trim()}“`; };
  new MutationObserver(() => {
    const now = document.querySelector("#text .spoken, .head .spoken");
    if (now && now.id) heard = now;
    show();
  }).observe(document.querySelector("article"), { subtree: true, attributeFilter: ["class"] });
  form.addEventListener("focusin", () => { meant ??= heard; });
  form.addEventListener("focusout", (event) => {
    if (form.elements.note.value || form.contains(event.relatedTarget)) return;
    meant = null;
    show();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sentence = meant ?? heard;
    const told = {
      guid: box.dataset.guid, anchor: sentence ? sentence.id : "", shown: (sentence ? sentence.textContent.trim() : "").slice(0, 1000),
      note: form.elements.note.value.slice(0, 500),
    };
    try {
      const taken = await fetch(box.dataset.address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(told) });
      if (!taken.ok) throw new Error(taken.status);
      answer.textContent = "Danke, die Redaktion hört es sich an.";
      form.reset();
      meant = null;
      show();
    } catch {
      answer.textContent = "Das ließ sich gerade nicht senden. Bitte später noch einmal versuchen.";
    }
  });
  box.hidden = false;
})();
