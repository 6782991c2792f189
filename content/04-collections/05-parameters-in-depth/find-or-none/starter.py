titles = ["Waterfall", "Neon", "Grandma's Disco", "Home"]
lengths = [6, 4, 3, 5]
