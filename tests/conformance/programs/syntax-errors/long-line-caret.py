total_of_all_the_prices_in_the_shop = [10, 20, 30][0] + some_function("with", "many", arguments=5, another="text" "more", and_one 5)
