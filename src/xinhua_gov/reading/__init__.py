"""Reading: text in, every number out, with what it says; knows nothing of reports."""
