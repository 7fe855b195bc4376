"""From readings and resolved entities to statements, events, figures and what follows from them."""
