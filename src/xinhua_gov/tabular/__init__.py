"""Tabular: rows of flat values into files of the formats that people use, whole or not at all."""
