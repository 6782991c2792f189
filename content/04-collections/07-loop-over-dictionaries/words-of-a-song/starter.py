# Your chart starts here.
