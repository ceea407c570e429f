"use strict";
{
  const sections = [...document.querySelectorAll("section")];
  const players = [...document.querySelectorAll("audio")];
  const status = document.querySelector("[role=status]");
  const blind = document.getElementById("blind");
  const names = new Map([...document.querySelectorAll("tr[data-voice]")].map(row => [row.dataset.voice, row.querySelector(".name").textContent]));
  let at = 0;

  document.querySelectorAll(".choices, .best").forEach(part => { part.hidden = false; });

  for (const player of players) {
    player.addEventListener("play", () => {
      for (const other of players) if (other !== player) other.pause();
      player.closest("li").classList.add("playing");
      at = sections.indexOf(player.closest("section"));
    });
    for (const event of ["pause", "ended"]) {
      player.addEventListener(event, () => player.closest("li").classList.remove("playing"));
    }
  }

  const go = to => {
    at = Math.min(Math.max(to, 0), sections.length - 1);
    sections[at].querySelector("h2").focus();
  };

  const speak = number => {
    const item = sections[at].querySelectorAll("li")[number - 1];
    if (!item) return;
    const player = item.querySelector("audio");
    player.currentTime = 0;
    player.play().catch(() => {}); // another voice was chosen before it began
  };

  document.addEventListener("keydown", event => {
    const busy = event.ctrlKey || event.altKey || event.metaKey || event.target.closest("audio, input");
    if (busy) return;
    if (event.key >= "1" && event.key <= "9") speak(Number(event.key));
    else if (event.key === "ArrowDown") go(at + (document.activeElement === document.body ? 0 : 1));
    else if (event.key === "ArrowUp") go(at - 1);
    else return;
    event.preventDefault();
  });

  document.addEventListener("focusin", event => {
    const section = event.target.closest("section");
    if (section) at = sections.indexOf(section);
  });

  document.addEventListener("change", event => {
    if (event.target === blind) return hide();
    const chosen = [...document.querySelectorAll("input[type=radio]:checked")].map(choice => choice.value);
    for (const row of document.querySelectorAll("tr[data-voice]")) {
      row.querySelector(".tally").textContent = chosen.filter(voice => voice === row.dataset.voice).length;
    }
    status.textContent = `${chosen.length} von ${sections.length} Sätzen entschieden`;
  });

  const shown = (item, voice) => {
    for (const name of item.querySelectorAll(".name")) name.textContent = voice;
  };

  const hide = () => {
    for (const table of document.querySelectorAll(".wide, #voices")) table.hidden = blind.checked;
    for (const section of sections) {
      const items = [...section.querySelectorAll("li")];
      const order = blind.checked
        ? items.map(item => [Math.random(), item]).sort((one, other) => one[0] - other[0]).map(pair => pair[1])
        : items.sort((one, other) => one.dataset.voice - other.dataset.voice);
      order.forEach((item, index) => {
        const voice = blind.checked ? `Stimme ${index + 1}` : names.get(item.dataset.voice);
        shown(item, voice);
        item.querySelector("audio").setAttribute("aria-label", `${voice}, Satz ${section.dataset.line}`);
        item.parentElement.append(item);
      });
    }
    status.textContent = blind.checked ? "Namen verborgen, Stimmen gemischt" : "Namen sichtbar";
  };
}
