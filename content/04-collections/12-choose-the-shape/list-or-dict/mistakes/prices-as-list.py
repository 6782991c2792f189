# list, dict, set or tuple?
concert_programme = "list"
entrance_prices = "list"
lost_cards = "set"
poster_size = "tuple"
