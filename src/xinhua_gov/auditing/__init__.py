"""Auditing: a report held against its text, every quote and every number."""
