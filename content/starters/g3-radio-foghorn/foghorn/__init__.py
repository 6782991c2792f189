"""Radio Foghorn: its shows, and when they're on air."""
