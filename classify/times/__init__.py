"""What date expressions are and what they count from: the day of publication, the story so far, events told of by a noun."""
