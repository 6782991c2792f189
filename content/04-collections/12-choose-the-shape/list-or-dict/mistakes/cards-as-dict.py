# list, dict, set or tuple?
concert_programme = "list"
entrance_prices = "dict"
lost_cards = "dict"
poster_size = "tuple"
