# Define winner here.
