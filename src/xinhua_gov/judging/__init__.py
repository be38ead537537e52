"""Judging: growth, attainment, pace, reconciliation and succession, from records that are given."""
