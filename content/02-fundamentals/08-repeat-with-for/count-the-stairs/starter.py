# Print 1 to 5, one number per line
