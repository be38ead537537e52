"""What a report is: frozen records, one concept a module."""
