"""Counts the days or weeks in a row on which somebody has kept a habit."""
