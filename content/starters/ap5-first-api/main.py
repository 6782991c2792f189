# Your API goes here.
