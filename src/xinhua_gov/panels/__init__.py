"""Panels: many reports, one table: place × year × indicator, targets beside what came of them."""
