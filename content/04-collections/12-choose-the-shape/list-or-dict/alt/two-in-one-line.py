# list, dict, set or tuple?
concert_programme, entrance_prices = "list", "dict"
lost_cards, poster_size = "set", "tuple"
