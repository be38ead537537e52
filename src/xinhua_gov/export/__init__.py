"""Exports: a report out into files that other tools read, each format in a file of its own."""
