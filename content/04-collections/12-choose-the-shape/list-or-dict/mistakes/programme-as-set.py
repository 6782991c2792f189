# list, dict, set or tuple?
concert_programme = "set"
entrance_prices = "dict"
lost_cards = "list"
poster_size = "tuple"
