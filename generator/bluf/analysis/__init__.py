"""Pure functions over the corpus: who really said it, and what follows from that."""
