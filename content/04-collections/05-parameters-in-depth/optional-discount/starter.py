# Define rental here.
