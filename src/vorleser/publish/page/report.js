// "Falsch ausgesprochen?": sends the sentence that was heard last to the newsroom's desk, where the show has one.
(() => {
  const box = document.getElementById("report");
  if (!box || location.protocol === "file:") return;
  const said = document.getElementById("report-said");
  const answer = document.getElementById("report-answer");
  const form = box.querySelector("form");
  let heard = null;
  new MutationObserver(() => {
    const now = document.querySelector("#text .spoken, .head .spoken");
    if (now && now.id) heard = now;
    if (heard) said.textContent = `„${heard.textContent.trim()}“`;
  }).observe(document.querySelector("article"), { subtree: true, attributeFilter: ["class"] });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const told = {
      guid: box.dataset.guid, anchor: heard ? heard.id : "", shown: (heard ? heard.textContent.trim() : "").slice(0, 1000),
      note: form.elements.note.value.slice(0, 500),
    };
    try {
      const taken = await fetch(box.dataset.address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(told) });
      if (!taken.ok) throw new Error(taken.status);
      answer.textContent = "Danke, die Redaktion hört es sich an.";
      form.reset();
    } catch {
      answer.textContent = "Das ließ sich gerade nicht senden. Bitte später noch einmal versuchen.";
    }
  });
  box.hidden = false;
})();
