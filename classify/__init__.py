"""Text in, statements out: who holds which stance on which territory since when.

At the top of this folder is the walk, to be read from `statements.py`: `passages`, `quotes`, `sentences` → `candidates` (`attribution`, `targets`, `dates`,
`gate`, `reported`) → `encoder`, `stance` → `joining` → `records`; and the commands `train`, `evaluate`, `benchmark`. Below it the packages that the walk is
built of, each of which imports only those before it:

language   how the languages work: grammar, names, endings, how forms of the lexicon are found
times      what date expressions are and what they count from
holders    phrases that name somebody who can hold a position
wording    what the words of a clause decide of its stance by themselves
subjects   which phrase holds what a clause tells
questions  on which territorial question a clause or an article is
discourse  what an article told before and around a sentence
encoding   the encoder's weights, what training changed of them, how a clause is put before it
judging    figures of merit and baselines

Data: `lexicon/` (words), `training/` (examples), `model/` (what came of them), `evaluation/` (what is never trained on).
"""
