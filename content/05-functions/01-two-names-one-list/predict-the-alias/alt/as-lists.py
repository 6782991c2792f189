my_game = ["X", "X", "X"]
my_spare = ["O", "X", "X"]
my_twin = ["X", "X", "."]
