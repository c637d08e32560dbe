"""Lexicons as data: which words name which state, body, office, person, target or cue, by language."""
