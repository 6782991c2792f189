"""Nothing is changed or deleted: whatever happens is added to a log, and the rest follows from it."""
