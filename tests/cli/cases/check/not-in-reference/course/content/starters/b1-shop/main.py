# Your shop.
