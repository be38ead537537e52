"""Drafting: a report's text into a first draft of its data, what is left for a person, and renaming and renewing it."""
