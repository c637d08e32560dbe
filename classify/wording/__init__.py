"""What the words of a clause decide of its stance by themselves: votes, silences, turns of phrase, and what they weigh beside the model."""
