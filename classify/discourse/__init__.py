"""What an article told before and around a sentence: pronouns and bare offices, interviews, scenes, who was asked, whose forecast it is."""
