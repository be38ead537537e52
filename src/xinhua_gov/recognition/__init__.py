"""Recognition: which indicator, period and place a figure is of, from what a reader read."""
