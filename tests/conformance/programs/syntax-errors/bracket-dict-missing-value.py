ages = {"Ada": 36, "Bo": }
