"""Goats that mow your meadow."""
