"""Which hungry goats avoid this? Run: python goats.py "roses & tulips" """

# Your program goes here.
