"""The encoder's insides: its weights, what training changed of them, how a clause is put before it."""
