# First make the list, then count it
