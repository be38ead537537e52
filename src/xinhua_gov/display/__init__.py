"""Records made readable: words and numbers in two languages, and tables for a terminal."""
