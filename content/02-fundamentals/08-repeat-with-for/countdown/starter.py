# Count down, then start
