# list, dict, set or tuple?
concert_programme = ""
entrance_prices = ""
lost_cards = ""
poster_size = ""
