"use strict";
const form = document.getElementById("filter");
const shown = document.getElementById("shown");
const cards = [...document.querySelectorAll("article")];
const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));

function filter() {
  const { kind, label, words: typed } = form.elements;
  const wanted = typed.value.trim().toLowerCase();
  let count = 0;
  for (const card of cards) {
    const fits =
      (!kind.value || card.dataset.kind === kind.value) &&
      (!label.value || card.dataset.label === label.value) &&
      words.get(card).includes(wanted);
    card.hidden = !fits;
    count += fits;
  }
  shown.textContent = `${count} of ${cards.length} errors`;
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
filter();
