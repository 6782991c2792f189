shopping = ["rice", "onions", "milk", "coffee"]
