today = ["rice", "fish", "salad"]
