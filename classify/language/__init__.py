"""How the languages work, whoever speaks: grammar, names, cases, endings, and how lexicon forms are found in text. No holders, no questions."""
