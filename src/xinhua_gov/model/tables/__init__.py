"""Tables: every kind of record as rows of plain values, for data frames, spreadsheets and databases.

The files declare columns and tables, those of figures, of other records, and of lists and links; `flattening` reads the
rows. To add a column is to add it to its table: the exports, their schemas and their documentation follow.
"""
