"""Recognition: what a text and its mentions are about: the place and the year of a report, and its named figures."""
