# Your lists, your friend's lists, and a function that compares them.
