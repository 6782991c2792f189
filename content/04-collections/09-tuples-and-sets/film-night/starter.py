# Your list, your friend's list, and a function that compares them.
