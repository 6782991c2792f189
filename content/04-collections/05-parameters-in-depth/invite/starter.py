# Your party starts here.
