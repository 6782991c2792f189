my_game, my_spare, my_twin = "xxx", "oxx", "x x ."
