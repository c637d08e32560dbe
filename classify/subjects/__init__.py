"""Which of a sentence's phrases holds what each of its clauses tells: subjects, sources, lists, contrasts, nouns that tell a position."""
