"""Export: a report written to files that other tools read, one module for each format."""
