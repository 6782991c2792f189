# list, dict, set or tuple?
concert_programme = "list"
entrance_prices = "dict"
lost_cards = "set"
poster_size = "list"
