"""kg: text in, knowledge graph out, with the evidence."""
