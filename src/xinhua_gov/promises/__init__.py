"""Promises: what a report promises to do, and what a later report says of it."""
