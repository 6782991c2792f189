words = [
    "otter", "lamp", "river", "drum", "cloud", "pepper", "window", "tiger",
    "violin", "bread", "comet", "garden", "mango", "pocket", "whale", "ladder",
    "candle", "forest", "button", "rocket", "spoon", "island", "zebra", "pillow",
    "hammer", "ginger", "mirror", "feather", "tunnel", "biscuit", "anchor", "camel",
    "needle", "thunder", "orange", "castle", "puddle", "basket", "dragon", "whistle",
]
