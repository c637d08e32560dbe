"""On which territorial question a clause or an article is: the catalogue, land in plain words, what the talk stands at."""
